import type { FirstRuns } from "./first-runs.ts";
import { dayNumber, dayNumbersOf, type Period, type Periods } from "./periods.ts";
import { timesOf } from "./time-to-complete.ts";
import type { PeriodFigures } from "./trend-row.ts";

/** The figures of a period that follow from when enrollments were first seen. */
export type FirstFigures = Pick<
  PeriodFigures,
  | "newEnrollments"
  | "newStarts"
  | "newCompletions"
  | "medianDaysToComplete"
  | "p90DaysToComplete"
  | "timedCompletions"
  | "completedWithin30Days"
  | "completedWithin60Days"
  | "completedWithin90Days"
>;

/** Returns these figures of each period. */
export function figuresOfFirsts(
  firsts: readonly FirstRuns[],
  { periods, indexOfRun, runs = [] }: Periods,
): readonly FirstFigures[] {
  const dayOf = dayNumbersOf(runs);
  const drafts = periods.map((): PeriodDraft => ({ enrolled: [], started: [], completed: [] }));
  for (const first of firsts) {
    for (const gain of ["enrolled", "started", "completed"] as const) {
      // The first run is the baseline, and belongs to no period.
      drafts[indexOfRun.get(first[gain] ?? Number.NaN) ?? -1]?.[gain].push(first);
    }
  }
  const newestDay = dayNumber(runs[runs.length - 1]?.day ?? "");
  return drafts.map(({ enrolled, started, completed }, index) => {
    const { medianDays, p90Days, completions } = timesOf(completed, dayOf, runs[0]?.run);
    const within = (days: number) => {
      return isOldEnough(periods[index], days, newestDay) ? shareWithin(enrolled, days, dayOf) : null;
    };
    return {
      newEnrollments: countOf(enrolled),
      newStarts: countOf(started),
      newCompletions: countOf(completed),
      medianDaysToComplete: medianDays,
      p90DaysToComplete: p90Days,
      timedCompletions: completions,
      completedWithin30Days: within(30),
      completedWithin60Days: within(60),
      completedWithin90Days: within(90),
    };
  });
}

type PeriodDraft = Record<"enrolled" | "started" | "completed", FirstRuns[]>;

function countOf(firsts: readonly FirstRuns[]): number {
  return firsts.reduce((sum, { enrollments }) => sum + enrollments, 0);
}

/** Whether every enrollment of the period has had this time. */
function isOldEnough(period: Period | undefined, days: number, newestDay: number): boolean {
  return period !== undefined && dayNumber(period.through) + days <= newestDay;
}

/** In percent; null without enrollments. */
function shareWithin(enrolled: readonly FirstRuns[], days: number, dayOf: (run: number) => number): number | null {
  const all = countOf(enrolled);
  const quick = countOf(
    enrolled.filter((first) => first.completed !== null && dayOf(first.completed) - dayOf(first.enrolled) <= days),
  );
  return all === 0 ? null : (100 * quick) / all;
}
