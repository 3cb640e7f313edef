import type { AdoptionViewModel } from "@aihr-plugins/core";
import { events, type ReportEvent } from "@aihr-plugins/report/events";
import type { IPollFunctions } from "n8n-workflow";
import { readCredential } from "../Aihr/transport/read-credential.ts";
import { createEventDetails } from "./event-details.ts";
import { type EventRecord, eventRecord } from "./event-record.ts";
import { isOfSameLearners, learnersIn, type Recalled, recall, remember } from "./memory.ts";
import { programScope, unknownProgramsText } from "./program-scope.ts";
import { readReport } from "./read-report.ts";
import type { Settings } from "./read-settings.ts";
import { openStateStore } from "./state-store.ts";

/** What a poll found. */
export interface PollResult {
  readonly records: readonly EventRecord[];
  /** Whether the report is a new baseline, to compare the next ones with. */
  readonly isBaseline: boolean;
}

/**
 * Returns the events since the state of the last poll, and keeps the state for the next one. Without a state that fits,
 * the report becomes the baseline, and n8n's log says why.
 *
 * @throws AihrError, and TooSlow
 */
export async function compareWithLastPoll(
  context: IPollFunctions,
  settings: Settings,
  isFirst: boolean,
): Promise<PollResult> {
  const { query, find, wants, programs, includeStalled } = settings;
  const { baseUrl } = await readCredential(context);
  const store = openStateStore(context);
  const source = { baseUrl, query };
  const recalled = recall(store, source);
  const how = { strict: true, expectedLearners: learnersIn(recalled.state) };
  const { learners, summary } = await readReport(context, settings, isFirst, (client) => client.collect(query, how));

  if (!summary.complete) {
    const sentences = summary.reasons.map(({ message }) => message).join(" ");
    say(context, `this poll finds no events, and the next one compares again. ${sentences}`);
    return nothing;
  }
  if (learners.length === 0 && (learnersIn(recalled.state) ?? 0) > 0) {
    say(context, "the report is empty, which is taken for an outage. The next poll compares again.");
    return nothing;
  }
  const before = stateToCompare(context, recalled, learners);
  const found = events(before, { learners, complete: true }, find);
  const scope = programScope(programs, learners, find);
  if (scope.unknown.length > 0) say(context, unknownProgramsText(scope));

  const details = createEventDetails({ learners, before, scope, options: find });
  const isVeryFirst = recalled.state === undefined && recalled.isFirst;
  const stalled = includeStalled && isVeryFirst ? stalledIn(learners, find) : [];
  const records = [...found.events, ...stalled]
    .filter((event) => wants(event.type))
    .flatMap((event) => {
      const detail = details(event);
      return detail === undefined ? [] : [eventRecord(event, detail, find.readAt)];
    });
  // Last, so that an error before this leaves the events to the next poll.
  if (found.state !== undefined) remember(store, source, found.state);
  return { records, isBaseline: before === undefined && found.state !== undefined };
}

const nothing: PollResult = { records: [], isBaseline: false };

/** What has stalled by now, as the poll that found it first would say. */
function stalledIn(learners: readonly AdoptionViewModel[], find: Settings["find"]): readonly ReportEvent[] {
  const found = events({ learners: new Map() }, { learners, complete: true }, find);
  return found.events.filter(({ type }) => type === "enrollment-stalled");
}

/** Reports of two organizations are not compared: all learners would be removed, and all others added. */
function stateToCompare(
  context: IPollFunctions,
  recalled: Recalled,
  learners: readonly AdoptionViewModel[],
): Recalled["state"] {
  if (recalled.state !== undefined && isOfSameLearners(recalled.state, learners)) return recalled.state;
  const reason = recalled.state === undefined ? recalled.reason : "no learner of the last report is in this one";
  context.logger.info(`AIHR Trigger: this report is the baseline, without events, because ${reason}.`);
  return undefined;
}

function say(context: IPollFunctions, text: string): void {
  context.logger.warn(`AIHR Trigger: ${text}`);
}
