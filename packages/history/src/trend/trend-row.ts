import type { MetricKey } from "@aihr-plugins/report";
import type { Period } from "./periods.ts";

/** What happened in a period, and how things stood at its end. */
export interface TrendRow extends Period, PeriodFigures {
  /** The metrics of `day`, as `daily` has them; null for a day that has none, as before a program had learners. */
  readonly metrics: Readonly<Record<MetricKey, number | string | null>> | null;
}

/** What happened in a period. The baseline, which is the first report, counts as nothing. */
export interface PeriodFigures {
  /** Learners who were in a report for the first time; null in the scope of a program. */
  readonly joined: number | null;
  /** Learners who were missing and are back; null in the scope of a program. */
  readonly returned: number | null;
  /** Learners missing from a report for the first time since they were in one; null in the scope of a program. */
  readonly left: number | null;
  /** Enrollments that a report showed for the first time. */
  readonly newEnrollments: number;
  /** Enrollments that a report showed as begun for the first time. */
  readonly newStarts: number;
  /** Enrollments that a report showed as completed for the first time. */
  readonly newCompletions: number;
  /** Learners with more progress or more time spent than at the end of the period before. */
  readonly activeLearners: number;
  /** Hours spent more than at the end of the period before. */
  readonly hours: number;
  /**
   * Calendar days from the report that first showed an enrollment begun to the one that first showed it completed, as a
   * median over the new completions; null without any. Those that the first report showed begun are left out.
   */
  readonly medianDaysToComplete: number | null;
  /** Nine of ten of these completions took at most this many days. */
  readonly p90DaysToComplete: number | null;
  /** New completions whose days are known. */
  readonly timedCompletions: number;
  /**
   * Percent of the new enrollments that were seen completed within 30 days; null without any, and until 30 days after
   * the period.
   */
  readonly completedWithin30Days: number | null;
  readonly completedWithin60Days: number | null;
  readonly completedWithin90Days: number | null;
}

/** What kind of number a figure of a period is. */
export type PeriodFigureKey = keyof PeriodFigures;

/** No figure yet. */
export const noFigures: PeriodFigures = {
  joined: 0,
  returned: 0,
  left: 0,
  newEnrollments: 0,
  newStarts: 0,
  newCompletions: 0,
  activeLearners: 0,
  hours: 0,
  medianDaysToComplete: null,
  p90DaysToComplete: null,
  timedCompletions: 0,
  completedWithin30Days: null,
  completedWithin60Days: null,
  completedWithin90Days: null,
};

/** Figures that a program has none of. */
export const notOfPrograms = { joined: null, returned: null, left: null };

/** Hours of millionths of minutes. */
export function hoursOfMillionths(minuteMillionths: number): number {
  return minuteMillionths / 60e6;
}
