import type { PeriodFigureKey, TrendRow } from "@aihr-plugins/history";
import { type MetricUnit, metricTable } from "@aihr-plugins/report";

/** A number that a trend follows: of what happened in a period, or of how things stood at its end. */
export interface TrendFigure {
  /** Unique: `activeLearners` are those of the period, `recentlyActiveLearners` those of the metric. */
  readonly key: string;
  readonly title: string;
  readonly unit: MetricUnit;
  /** Whether the numbers of periods add up. */
  readonly isSum: boolean;
  valueOf(row: TrendRow): number | string | null;
}

/** What happened in each period, then the metrics at its end. */
export const trendFigures: readonly TrendFigure[] = [
  inPeriod("newEnrollments", "New enrollments", "enrollments"),
  inPeriod("newStarts", "New starts", "enrollments"),
  inPeriod("newCompletions", "New completions", "enrollments"),
  // Who is active in two weeks is one active learner of the month.
  { ...inPeriod("activeLearners", "Active learners", "learners"), isSum: false },
  inPeriod("hours", "Hours", "hours"),
  inPeriod("joined", "Joined", "learners"),
  inPeriod("returned", "Returned", "learners"),
  inPeriod("left", "Left", "learners"),
  ...metricTable.map(({ key, title, unit }) => ({
    ...(key === "activeLearners"
      ? { key: "recentlyActiveLearners", title: "Recently active learners" }
      : { key, title }),
    unit,
    isSum: false,
    valueOf: ({ metrics }: TrendRow) => metrics?.[key] ?? null,
  })),
];

function inPeriod(key: PeriodFigureKey, title: string, unit: MetricUnit): TrendFigure {
  return { key, title, unit, isSum: true, valueOf: (row) => row[key] };
}
