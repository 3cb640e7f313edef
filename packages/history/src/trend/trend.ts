import { type MetricKey, metricTable } from "@aihr-plugins/report";
import type { SqlRow, SqlValue } from "../database.ts";
import { numberIn, numberOrNullIn, textIn, textOrNullIn } from "../sql-values.ts";
import { figuresOfFirsts } from "./figures-of-firsts.ts";
import { firstRunsIn } from "./first-runs.ts";
import type { Periods } from "./periods.ts";
import { hoursOfMillionths, noFigures, notOfPrograms, type PeriodFigures, type TrendRow } from "./trend-row.ts";

/** The rows of a trend's queries. */
export interface TrendSource {
  /** Of `activityQuery`, in one scope. */
  readonly activity: readonly SqlRow[];
  /** Of `firstRunsQuery`. */
  readonly firsts: readonly SqlRow[];
  /** Of `listedQuery`; null in the scope of a program. */
  readonly listed: readonly SqlRow[] | null;
  /** Of `dailyQuery`. */
  readonly daily: readonly SqlRow[];
}

/** Returns a trend of what the queries returned. */
export function trendOfRows(periods: Periods, { activity, firsts, listed, daily }: TrendSource): readonly TrendRow[] {
  const figures = figuresOfFirsts(firstRunsIn(firsts), periods);
  const byPeriod = new Map<number, Partial<PeriodFigures>>();
  const add = (period: SqlValue | undefined, found: Partial<PeriodFigures>) => {
    byPeriod.set(numberIn(period), { ...byPeriod.get(numberIn(period)), ...found });
  };
  for (const { period, learners, minutes } of activity) {
    add(period, { activeLearners: numberIn(learners), hours: hoursOfMillionths(numberIn(minutes)) });
  }
  for (const { figure, period, learners } of listed ?? []) add(period, { [textIn(figure)]: numberIn(learners) });
  const metricsByDay = new Map(daily.map((row) => [textIn(row["text_day"]), metricsIn(row)]));
  return periods.periods.map((period, index) => ({
    ...period,
    ...noFigures,
    ...figures[index],
    ...byPeriod.get(index),
    ...(listed === null ? notOfPrograms : {}),
    metrics: metricsByDay.get(period.day) ?? null,
  }));
}

/** The metrics in a row of `daily`. */
export function metricsIn(row: SqlRow): Readonly<Record<MetricKey, number | string | null>> {
  const entries = metricTable.map(({ key, unit }) => {
    return [key, unit === "instant" ? textOrNullIn(row[key]) : numberOrNullIn(row[key])] as const;
  });
  return Object.fromEntries(entries) as Record<MetricKey, number | string | null>;
}
