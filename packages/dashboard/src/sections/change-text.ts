import { type MetricKey, type Metrics, metricTable, numberText, percentValue } from "@aihr-plugins/report";

/**
 * How a count or a rate changed: `+3 points`, `−12`, `no change`; null if it is unknown. The difference of rates is that
 * of the shown numbers, so that a reader who subtracts gets the same.
 */
export function changeText(key: MetricKey, metrics: Metrics, before: number | null | undefined): string | null {
  const now = metrics[key];
  if (typeof now !== "number" || before === null || before === undefined) return null;
  if (metricTable.find((metric) => metric.key === key)?.unit !== "percent") return signed(now - before, "");
  const points = (percentValue(now) ?? 0) - (percentValue(before) ?? 0);
  return signed(points, Math.abs(points) === 1 ? " point" : " points");
}

function signed(difference: number, noun: string): string {
  if (difference === 0) return "no change";
  return `${difference > 0 ? "+" : "−"}${numberText(Math.abs(difference))}${noun}`;
}
