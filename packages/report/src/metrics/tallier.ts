import { calendarOf } from "../calendar.ts";
import { finiteOrNull } from "../presence.ts";
import { defaultDays, type ReportOptions } from "../report-options.ts";
import type { EnrollmentRow } from "../rows/row.ts";
import { hasBegun } from "../rows/status.ts";
import { bandOf } from "./bands.ts";
import { addExact, type Exact, exactOf, inMillionths } from "./exact.ts";
import { funnelStageOf } from "./funnel-stage.ts";
import { isInactive } from "./is-inactive.ts";
import { laterOf } from "./later-of.ts";
import { qualityIssuesOf } from "./quality-issue.ts";
import { addProgress, type SumName, type TallyDraft } from "./tally-draft.ts";

/** Adds learners to tallies. */
export interface Tallier {
  /** Adds what counts enrollments. */
  addRows(sum: TallyDraft, rows: readonly EnrollmentRow[]): void;
  /** Adds what counts a learner with these rows. Without hours studied in the scope of programs. */
  addLearner(sum: TallyDraft, hoursStudied: number | null | undefined, rows: readonly EnrollmentRow[]): void;
}

/** Creates a tallier. Create it once for many learners. */
export function createTallier(options: ReportOptions): Tallier {
  const days = options.days ?? defaultDays;
  const calendar = calendarOf(options.timeZone);

  return {
    addRows(sum, rows) {
      for (const row of rows) addRow(sum, row, monthOf);
    },
    addLearner(sum, hoursStudied, rows) {
      const hours = finiteOrNull(hoursStudied);
      const begun = rows.filter(({ status }) => hasBegun(status));
      addNumber(sum, "hoursStudied", hours);
      addTimeSpent(sum, begun, rows);
      const { counts } = sum;
      counts.learners += 1;
      counts.startedLearners += Number(begun.length > 0 || (hours ?? 0) > 0);
      counts.completers += Number(begun.some(({ status }) => status === "completed"));
      counts.activeLearners += Number(
        begun.some(({ daysSinceLastActivity: since }) => since !== null && since <= days),
      );
      counts.learnersWithStalled += Number(rows.some(({ stalled }) => stalled));
      counts.inactiveLearners += Number(isInactive(rows, days));
      sum.funnel[funnelStageOf(rows)] += 1;
    },
  };

  function monthOf({ lastActivity }: EnrollmentRow): string {
    if (lastActivity === null) return "";
    const day = Number(lastActivity.slice(8, 10));
    // No time zone is a day away from UTC, and a date is slow to read.
    return day > 1 && day < 28 ? lastActivity.slice(0, 7) : calendar.monthOf(Date.parse(lastActivity));
  }
}

function addRow(sum: TallyDraft, row: EnrollmentRow, monthOf: (row: EnrollmentRow) => string): void {
  const { counts } = sum;
  counts.enrollments += 1;
  counts.stalledEnrollments += Number(row.stalled);
  counts.atRiskEnrollments += Number(row.atRisk !== null);
  counts[metricOfStatus[row.status]] += 1;
  if (row.status === "in-progress") addNumber(sum, "minutesLeft", row.minutesLeft);
  if (row.status === "completed") {
    const month = monthOf(row);
    sum.completionsByMonth[month] = (sum.completionsByMonth[month] ?? 0) + 1;
  }
  sum.lastActivity = laterOf(sum.lastActivity, row.lastActivity);
  sum.bands[bandOf(row)] += 1;
  for (const issue of qualityIssuesOf(row)) sum.quality[issue] += 1;
  if (row.progressPercent === null) return;
  addProgress(sum, row.durationMinutes ?? 0, exactOf(Math.min(100, Math.max(0, row.progressPercent))), 1);
}

const metricOfStatus = {
  completed: "completed",
  "in-progress": "inProgress",
  "not-started": "notStarted",
  unknown: "unknownStatus",
} as const;

function addTimeSpent(sum: TallyDraft, begun: readonly EnrollmentRow[], rows: readonly EnrollmentRow[]): void {
  let spent: Exact | null = null;
  for (const { minutesSpent } of rows) {
    if (minutesSpent !== null) spent = addExact(spent, exactOf(minutesSpent));
  }
  if (spent === null) return;
  add(sum, "minutesSpent", spent);
  if (begun.length === 0) return;
  add(sum, "minutesSpentByBegun", spent);
  sum.spentByLearner.push(inMillionths(spent));
}

function addNumber(sum: TallyDraft, name: SumName, number: number | null): void {
  if (number !== null) add(sum, name, exactOf(number));
}

function add(sum: TallyDraft, name: SumName, amount: Exact): void {
  sum.sums[name] = addExact(sum.sums[name], amount);
}
