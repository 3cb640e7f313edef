import { type MetricKey, metricTable } from "@aihr-plugins/report";
import type { SqlRow } from "../database.ts";
import { numberIn, numberOrNullIn, textIn, textOrNullIn } from "../sql-values.ts";
import type { Periods } from "./periods.ts";
import {
  hoursOfMillionths,
  noFigures,
  notOfPrograms,
  type PeriodFigureKey,
  type PeriodFigures,
  type TrendRow,
} from "./trend-row.ts";

/**
 * Returns a trend of what the queries returned.
 *
 * @param figures rows of `figuresQuery`
 * @param daily rows of `dailyQuery` of the organization or a program
 */
export function trendOfRows(
  { periods }: Periods,
  figures: readonly SqlRow[],
  daily: readonly SqlRow[],
  isOfProgram: boolean,
): readonly TrendRow[] {
  const byPeriod = new Map<number, Partial<Record<PeriodFigureKey, number>>>();
  for (const { figure, period, amount, learners } of figures) {
    const key = textIn(figure);
    if (!isFigure(key)) continue;
    const index = numberIn(period);
    const found =
      key === "hours"
        ? { hours: hoursOfMillionths(numberIn(amount)), activeLearners: numberIn(learners) }
        : { [key]: numberIn(amount) };
    byPeriod.set(index, { ...byPeriod.get(index), ...found });
  }
  const metricsByDay = new Map(daily.map((row) => [textIn(row["text_day"]), metricsIn(row)]));
  return periods.map((period, index) => ({
    ...period,
    ...noFigures,
    ...byPeriod.get(index),
    ...(isOfProgram ? notOfPrograms : {}),
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

function isFigure(key: string): key is keyof PeriodFigures {
  return Object.hasOwn(noFigures, key);
}
