import { learnerIdentity } from "../learners.ts";
import { programIdentity } from "../programs.ts";
import type { EnrollmentRow } from "../rows/row.ts";
import { hasBegun } from "../rows/status.ts";
import type { ReportEvent } from "./event.ts";
import type { KnownProgress } from "./event-state.ts";

/** What counts as an event in a program. */
export interface ProgressRules {
  readonly milestones: readonly number[];
  /** The earliest calendar day (since 1970) on which activity is recent enough not to be stalled. */
  readonly firstRecentDay: number;
  /** The calendar day of an instant. */
  readonly dayOf: (instant: number) => number;
}

/** Returns what happened in an enrollment since it was known so. */
export function progressEvents(
  before: KnownProgress,
  row: EnrollmentRow,
  rules: ProgressRules,
): readonly ReportEvent[] {
  const { learnerId, learnerName, program, programName } = row;
  const earlier = before.highest ?? 0;
  const value = highestOf(before, row) ?? 0;
  const reaches = (target: number) => earlier < target && target <= value;
  const about = (what: string) => ({
    key: `${learnerIdentity(learnerId)}:${programIdentity(program)}:${what}`,
    learnerId,
    learnerName,
    program,
    programName,
  });

  const events: ReportEvent[] = [];
  if (before.highest === null && hasBegun(row.status)) events.push({ type: "program-started", ...about("started") });
  if (value > earlier) events.push({ type: "progress-made", ...about(`progress:${value}`), value });
  for (const milestone of rules.milestones.filter(reaches)) {
    events.push({ type: "milestone-reached", ...about(`milestone:${milestone}`), milestone, value });
  }
  if (reaches(100)) events.push({ type: "program-completed", ...about("completed") });
  const lastActivity = newStall(before, row, rules);
  if (lastActivity !== null) {
    events.push({ type: "enrollment-stalled", ...about(`stalled:${lastActivity}`), lastActivity });
  }
  return events;
}

/** Returns what to remember of the enrollment. */
export function progressSince(before: KnownProgress, row: EnrollmentRow, rules: ProgressRules): KnownProgress {
  return {
    highest: highestOf(before, row),
    stalledBefore: newStall(before, row, rules) === null ? before.stalledBefore : rules.firstRecentDay,
  };
}

function highestOf({ highest }: KnownProgress, row: EnrollmentRow): number | null {
  return hasBegun(row.status) ? Math.max(highest ?? 0, row.progressPercent ?? 0) : highest;
}

/**
 * Returns the last activity of an enrollment that has newly stalled, else null. A stall is new if there was activity since
 * the last one was reported, and not if only its date was corrected.
 */
function newStall({ stalledBefore }: KnownProgress, row: EnrollmentRow, { dayOf }: ProgressRules): string | null {
  if (!row.stalled || row.lastActivity === null) return null;
  return dayOf(Date.parse(row.lastActivity)) >= (stalledBefore ?? 0) ? row.lastActivity : null;
}
