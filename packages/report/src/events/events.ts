import type { AdoptionViewModel } from "@aihr-plugins/core";
import { calendarOf } from "../calendar.ts";
import { learnerIdentity, uniteLearners } from "../learners.ts";
import { textOrNull } from "../presence.ts";
import { programIdentity } from "../programs.ts";
import { defaultDays, type ReportOptions } from "../report-options.ts";
import type { EnrollmentRow } from "../rows/row.ts";
import { createRowReader } from "../rows/row-reader.ts";
import type { ReportEvent } from "./event.ts";
import { type EventState, type KnownLearner, type KnownProgress, notBegun } from "./event-state.ts";
import { type ProgressRules, progressEvents, progressSince } from "./progress-events.ts";

/** A report as a poll read it. */
export interface PolledReport {
  readonly learners: readonly AdoptionViewModel[];
  /** Whether the report is known to hold every learner: `complete` of core's summary. */
  readonly complete: boolean;
}

/** How events are found. `days` is how long an enrollment is without activity before it stalls. */
export interface EventOptions extends ReportOptions {
  /** Progress in percent that is reported when it is reached. Default: 25, 50 and 75. */
  readonly milestones?: readonly number[];
}

/** What happened, and what to remember for the next poll. */
export interface EventsResult {
  readonly events: readonly ReportEvent[];
  /** Undefined as long as there was no complete report. */
  readonly state: EventState | undefined;
}

/**
 * Returns what happened since the state of the previous poll, and the state for the next one. Keep the new state once the
 * events are delivered: with the old one, the same events are returned again under the same keys. The first complete
 * report is a baseline without events. A partial report returns no events and leaves the state as it is.
 *
 * @example
 * const { events: found, state } = events(before, { learners, complete: summary.complete }, { readAt });
 */
export function events(before: EventState | undefined, report: PolledReport, options: EventOptions): EventsResult {
  if (!report.complete) return { events: [], state: before };
  const { rowsOf } = createRowReader(options);
  const rules = rulesOf(options);
  const found: ReportEvent[] = [];
  const learners = new Map(before?.learners);
  const missing = new Map(before?.learners);

  for (const learner of uniteLearners(report.learners)) {
    const identity = learnerIdentity(learner.userId);
    const known = learners.get(identity);
    missing.delete(identity);
    found.push(...arrivalEvents(learner, known));
    const programs = new Map(known?.programs);
    found.push(...followPrograms(programs, rowsOf(learner), rules));
    learners.set(identity, {
      learnerId: learner.userId,
      departures: known?.departures ?? 0,
      isRemoved: false,
      programs,
    });
  }
  for (const [identity, known] of missing) {
    if (known.isRemoved) continue;
    const removed = { ...known, isRemoved: true, departures: known.departures + 1 };
    found.push(learnerEvent("removed", removed.learnerId, null, removed.departures));
    learners.set(identity, removed);
  }
  return { events: before === undefined ? [] : found, state: { learners } };
}

function rulesOf({ readAt, days = defaultDays, timeZone, milestones = [25, 50, 75] }: EventOptions): ProgressRules {
  return { milestones, firstRecentDay: calendarOf(timeZone).dayOf(readAt) - days, dayOf: calendarOf(timeZone).dayOf };
}

function arrivalEvents(learner: AdoptionViewModel, known: KnownLearner | undefined): readonly ReportEvent[] {
  const name = textOrNull(learner.userName);
  if (known === undefined) return [learnerEvent("added", learner.userId, name)];
  return known.isRemoved ? [learnerEvent("returned", learner.userId, name, known.departures)] : [];
}

/** A learner can leave and return more than once, so these events are numbered. */
function learnerEvent(
  what: "added" | "removed" | "returned",
  learnerId: string,
  learnerName: string | null,
  departure?: number,
): ReportEvent {
  const suffix = departure === undefined ? "" : `:${departure}`;
  return { type: `learner-${what}`, key: `${learnerIdentity(learnerId)}:${what}${suffix}`, learnerId, learnerName };
}

/**
 * Updates what is known of a learner's programs and returns what happened in them. A program that the report no longer
 * has stays known, so that nothing is reported twice if it comes back.
 */
function followPrograms(
  programs: Map<string, KnownProgress>,
  rows: readonly EnrollmentRow[],
  rules: ProgressRules,
): readonly ReportEvent[] {
  const byIdentity = new Map(rows.map((row) => [programIdentity(row.program), row]));
  const known = new Map(programs);
  return [...byIdentity].flatMap(([identity, row]) => {
    // A program that has got an abbreviation since goes on where it was under its name.
    const name = programIdentity(row.programName ?? row.program);
    const underName = byIdentity.has(name) ? undefined : known.get(name);
    const before = known.get(identity) ?? underName ?? notBegun;
    programs.set(identity, progressSince(before, row, rules));
    return progressEvents(before, row, rules);
  });
}
