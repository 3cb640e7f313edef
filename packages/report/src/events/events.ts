import type { AdoptionViewModel } from "@aihr-plugins/core";
import { given } from "../given.ts";
import { DAY_MS } from "../instant.ts";
import type { Row } from "../rows/row.ts";
import { DEFAULT_DAYS, rowReader } from "../rows/rows.ts";
import type { ReportEvent } from "./event.ts";
import { type EventState, type KnownProgress, NOT_STARTED } from "./known.ts";
import { followProgress } from "./progress-events.ts";

export interface PolledReport {
  readonly learners: readonly AdoptionViewModel[];
  /**
   * Whether the report holds everybody: it did not fail half-way, and nothing shifted while it was read. More than the
   * `complete` of core's summary, which tells the former only: give `summary.complete && !summary.drifted`.
   */
  readonly complete: boolean;
}

export interface EventOptions {
  /** The instant of the poll, in milliseconds since 1970. */
  readonly now: number;
  /** Times 24 hours without activity after which progress is stalled. At least 1; 30 unless set. */
  readonly stalledDays?: number;
  /** Percentages whose crossing is told. 25, 50 and 75 unless set. */
  readonly milestones?: readonly number[];
}

/** What happened, and what to remember for the next poll. */
export interface Told {
  readonly events: readonly ReportEvent[];
  /** Undefined as long as there was no complete report. */
  readonly state: EventState | undefined;
}

/**
 * What happened since the state of the poll before, and the state for the next one. Keep the new state once the events
 * are delivered: with the old one, the same events come again under the same keys. The first complete report is a
 * baseline without events. A partial report tells nothing and leaves the state as it is.
 */
export function events(
  before: EventState | undefined,
  report: PolledReport,
  { now, stalledDays = DEFAULT_DAYS, milestones = [25, 50, 75] }: EventOptions,
): Told {
  if (!report.complete) return { events: [], state: before };
  const rowsOf = rowReader({ now, days: stalledDays });
  const found: ReportEvent[] = [];
  const learners = new Map(before?.learners);
  const missing = new Map(before?.learners);

  for (const learner of report.learners) {
    const { userId } = learner;
    const known = learners.get(userId);
    if (known === undefined) found.push(learnerEvent("added", userId, given(learner.userName)));
    missing.delete(userId);
    // Programs that the report no longer has stay known: should they come back, nothing is told twice.
    const programs = new Map<string, KnownProgress>(known?.programs);
    const reported = furthestByProgram(rowsOf(learner));
    for (const [program, row] of reported) {
      // A program that has got its abbreviation since goes on where it was under its name.
      const name = row.programName ?? "";
      const renamed = reported.has(name) ? undefined : known?.programs.get(name);
      const progress = followProgress(
        programs.get(program) ?? renamed ?? NOT_STARTED,
        row,
        milestones,
        now - stalledDays * DAY_MS,
      );
      programs.set(program, progress.known);
      found.push(...progress.events);
    }
    learners.set(userId, { removed: known?.removed ?? false, programs });
  }
  for (const [userId, known] of missing) {
    if (known.removed) continue;
    found.push(learnerEvent("removed", userId, null));
    learners.set(userId, { ...known, removed: true });
  }
  return { events: before === undefined ? [] : found, state: { learners } };
}

function learnerEvent(what: "added" | "removed", learnerId: string, learnerName: string | null): ReportEvent {
  return { type: `learner-${what}`, key: `${learnerId}:${what}`, learnerId, learnerName };
}

/** A program that a learner has twice counts as the entry that is further, in whatever order they come. */
function furthestByProgram(rows: readonly Row[]): ReadonlyMap<string, Row> {
  const furthest = new Map<string, Row>();
  for (const row of rows) {
    const program = row.program ?? "";
    const other = furthest.get(program);
    if (other === undefined || isFurther(row, other)) furthest.set(program, row);
  }
  return furthest;
}

/** By progress; of equal progress by time spent, then by the latest activity, and last by name, so that one is chosen. */
function isFurther(row: Row, other: Row): boolean {
  const more =
    (row.progressPercent ?? 0) - (other.progressPercent ?? 0) ||
    (row.minutesSpent ?? 0) - (other.minutesSpent ?? 0) ||
    Number(lateAndNamed(row) > lateAndNamed(other));
  return more > 0;
}

/** Instants are of one length, so that names count only where these are equal. */
function lateAndNamed({ lastActivity, programName }: Row): string {
  return `${lastActivity ?? ""} ${programName ?? ""}`;
}
