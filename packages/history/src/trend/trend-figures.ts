import { type MetricKey, type MetricUnit, metricTable } from "@aihr-plugins/report";
import type { PeriodFigureKey, TrendRow } from "./trend-row.ts";

/** What a figure of a trend counts or measures. */
export type TrendUnit = MetricUnit | "days";

/** A number that a trend follows: of what happened in a period, or of how things stood at its end. */
export interface TrendFigure {
  /** Unique: `activeLearners` are those of the period, `recentlyActiveLearners` those of the metric. */
  readonly key: string;
  readonly title: string;
  readonly unit: TrendUnit;
  /** Whether the numbers of periods add up. */
  readonly isSum: boolean;
  /** The metric of which it is the value at the end of a period; null if it is about what happened in the period. */
  readonly metric: MetricKey | null;
  /** The figure of a period; null if it is a metric. */
  readonly figure: PeriodFigureKey | null;
  /** Its number in a period, percent as 0–100; an instant as ISO 8601; null if the period has none. */
  valueOf(row: TrendRow): number | string | null;
}

/**
 * What happened in each period, then the metrics at its end: the columns of a trend in every surface.
 *
 * @example
 * const titles = trendFigures.map(({ title }) => title);
 * const lines = (await history.trend({ by: "week" })).map((row) => trendFigures.map((figure) => figure.valueOf(row)));
 */
export const trendFigures: readonly TrendFigure[] = [
  inPeriod("newEnrollments", "New enrollments", "enrollments"),
  inPeriod("newStarts", "New starts", "enrollments"),
  inPeriod("newCompletions", "New completions", "enrollments"),
  // A learner who is active in two weeks is one active learner of the month.
  ofPeriod("activeLearners", "Active learners", "learners"),
  inPeriod("hours", "Hours", "hours"),
  inPeriod("joined", "Joined", "learners"),
  inPeriod("returned", "Returned", "learners"),
  inPeriod("left", "Left", "learners"),
  ofPeriod("medianDaysToComplete", "Median days to complete", "days"),
  ofPeriod("p90DaysToComplete", "90% completed within days", "days"),
  inPeriod("timedCompletions", "Completions with known days", "enrollments"),
  ofPeriod("completedWithin30Days", "New enrollments completed within 30 days", "percent"),
  ofPeriod("completedWithin60Days", "New enrollments completed within 60 days", "percent"),
  ofPeriod("completedWithin90Days", "New enrollments completed within 90 days", "percent"),
  ...metricTable.map(({ key, title, unit }) => ({
    ...(key === "activeLearners"
      ? { key: "recentlyActiveLearners", title: "Recently active learners" }
      : { key, title }),
    unit,
    isSum: false,
    metric: key,
    figure: null,
    valueOf: ({ metrics }: TrendRow) => metrics?.[key] ?? null,
  })),
];

/** The figures that a trend shows to people who chose none. */
export const usualTrendFigures: readonly TrendFigure[] = [
  ...["newEnrollments", "newStarts", "newCompletions", "activeLearners", "hours", "joined", "left"],
  ...["learners", "adoptionRate", "completionRate", "averageProgress", "stalledEnrollments"],
].flatMap((key) => trendFigures.filter((figure) => figure.key === key));

/** A number of which those of periods add up. */
function inPeriod(key: PeriodFigureKey, title: string, unit: TrendUnit): TrendFigure {
  return { ...ofPeriod(key, title, unit), isSum: true };
}

/** Any other number of a period. */
function ofPeriod(key: PeriodFigureKey, title: string, unit: TrendUnit): TrendFigure {
  return { key, title, unit, isSum: false, metric: null, figure: key, valueOf: (row) => row[key] };
}
