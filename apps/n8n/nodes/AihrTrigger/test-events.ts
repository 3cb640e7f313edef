import type { AdoptionViewModel } from "@aihr-plugins/core";
import { type EventState, events, type ReportEvent } from "@aihr-plugins/report/events";
import type { IPollFunctions } from "n8n-workflow";
import { unknownProgram } from "../Aihr/actions/common/program-keys.ts";
import { UserError } from "../Aihr/errors/user-error.ts";
import { createEventDetails } from "./event-details.ts";
import { type EventRecord, eventRecord } from "./event-record.ts";
import { programScope } from "./program-scope.ts";
import { readReport } from "./read-report.ts";
import type { Settings } from "./read-settings.ts";

/**
 * Returns one event of each kind asked for, made of real learners, so that a workflow can be built before any happen.
 * Reads no more of the report than that takes, and stores nothing.
 *
 * @throws UserError if the report has no example, with the reason
 */
export async function testEvents(context: IPollFunctions, settings: Settings): Promise<readonly EventRecord[]> {
  return readReport(context, settings, true, async (client) => {
    const found = new Map<ReportEvent["type"], EventRecord>();
    const read: AdoptionViewModel[] = [];
    for await (const page of client.pages(settings.query)) {
      for (const learner of page) read.push(learner);
      for (const [type, record] of examples(page, settings)) if (!found.has(type)) found.set(type, record);
      if (kinds.every(([type]) => !settings.wants(type) || found.has(type))) break;
    }
    if (found.size === 0) throw noExample(read, settings);
    return kinds.flatMap(([type]) => found.get(type) ?? []);
  });
}

type Example = readonly [ReportEvent["type"], EventRecord];

function examples(learners: readonly AdoptionViewModel[], { find, wants, programs }: Settings): readonly Example[] {
  const scope = programScope(programs, learners, find);
  return histories(learners, find).flatMap(({ before, found }) => {
    const details = createEventDetails({ learners, before, scope, options: find });
    return found
      .filter(({ type }) => wants(type))
      .flatMap((event): readonly Example[] => {
        const detail = details(event);
        return detail === undefined ? [] : [[event.type, eventRecord(event, detail, find.readAt)]];
      });
  });
}

/** All learners come, leave and return. */
function histories(learners: readonly AdoptionViewModel[], find: Settings["find"]) {
  const noLearners: EventState = { learners: new Map() };
  const arrival = events(noLearners, { learners, complete: true }, find);
  const departure = events(arrival.state, { learners: [], complete: true }, find);
  const returned = events(departure.state, { learners, complete: true }, find);
  return [
    { before: noLearners, found: arrival.events },
    { before: arrival.state, found: departure.events },
    { before: departure.state, found: returned.events },
  ];
}

function noExample(learners: readonly AdoptionViewModel[], { wants, programs, find }: Settings): UserError {
  const scope = programScope(programs, learners, find);
  const [unknown] = scope.unknown;
  if (unknown !== undefined) return unknownProgram(unknown, learners, find);
  const reasons = kinds.flatMap(([type, reason]) => (wants(type) ? [reason] : []));
  const where = scope.isLimited ? " in the chosen programs" : "";
  return new UserError(
    `The report has no example of these events${where}: ${[...new Set(reasons)].join(", ")}. The workflow still starts when one happens.`,
  );
}

/** Every kind of event in the order of the results, and what it means that a report has no example. */
const kinds: readonly (readonly [ReportEvent["type"], string])[] = [
  ["learner-added", "there are no learners"],
  ["learner-removed", "there are no learners"],
  ["learner-returned", "there are no learners"],
  ["program-started", "no program has been started"],
  ["progress-made", "there is no progress"],
  ["milestone-reached", "no progress has reached a milestone"],
  ["program-completed", "no program has been completed"],
  ["enrollment-stalled", "no enrollment is stalled"],
];
