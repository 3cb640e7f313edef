import { hoursText, hoursValue, numberText, percentValue } from "../words/number-text.ts";
import { metricTable } from "./metric-table.ts";
import type { MetricKey, Metrics } from "./metrics.ts";

/**
 * How a count, a rate or a time changed: `+3 points`, `−12`, `+1.5 hours`, `no change`; null if it is unknown. The
 * difference is that of the shown numbers, so that a reader who subtracts gets the same.
 *
 * @example
 * `${changeText("adoptionRate", metrics, lastWeek.adoptionRate)} since Nov 16`; // "+3 points since Nov 16"
 */
export function changeText(key: MetricKey, metrics: Metrics, before: Metrics[MetricKey] | undefined): string | null {
  const now = metrics[key];
  if (typeof now !== "number" || typeof before !== "number") return null;
  const unit = metricTable.find((metric) => metric.key === key)?.unit;
  if (unit === "hours") return signed((hoursValue(now) ?? 0) - (hoursValue(before) ?? 0), hoursText);
  if (unit !== "percent") return signed(now - before, numberText);
  return signed((percentValue(now) ?? 0) - (percentValue(before) ?? 0), pointsText);
}

function signed(difference: number, textOf: (amount: number) => string): string {
  if (difference === 0) return "no change";
  return `${difference > 0 ? "+" : "−"}${textOf(Math.abs(difference))}`;
}

function pointsText(points: number): string {
  return `${points} ${points === 1 ? "point" : "points"}`;
}
