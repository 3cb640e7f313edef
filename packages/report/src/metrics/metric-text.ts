import { calendarOf } from "../calendar.ts";
import type { ReportOptions } from "../report-options.ts";
import { countText, daysAgoText, hoursText, missingText, numberText, percentText } from "../words/number-text.ts";
import { type MetricUnit, metricTable } from "./metric-table.ts";
import type { MetricKey, Metrics } from "./metrics.ts";

/** The metrics that a headline, a dashboard's top row or a message shows, in order. */
export const headlineMetrics: readonly MetricKey[] = [
  "learners",
  "adoptionRate",
  "completionRate",
  "averageProgress",
  "hoursSpent",
  "activeLearners",
  "stalledEnrollments",
  "atRiskEnrollments",
];

/**
 * A metric's value in words: `83%`, `109 learners`, `1,250.5 hours`, `3 days ago`.
 *
 * @example
 * metricText("adoptionRate", metrics(learners, options), options); // "83%"
 */
export function metricText(key: MetricKey, metrics: Metrics, options: ReportOptions): string {
  const unit = unitOf(key);
  const value = metrics[key];
  if (unit === "learners") return countText(Number(value), "learner");
  if (unit === "enrollments") return countText(Number(value), "enrollment");
  return valueText(value, unit, options);
}

/** The same without a noun, for a table whose header has it: `109` instead of `109 learners`. */
export function valueText(
  value: number | string | null,
  unit: MetricUnit,
  { readAt, timeZone }: ReportOptions,
): string {
  if (value === null) return missingText;
  if (typeof value === "string") return daysAgoText(calendarOf(timeZone).daysSince(Date.parse(value), readAt));
  if (unit === "percent") return percentText(value);
  return unit === "hours" ? hoursText(value) : numberText(value);
}

/** The unit of a metric. */
function unitOf(key: MetricKey): MetricUnit {
  return units.get(key) ?? "enrollments";
}

const units = new Map(metricTable.map(({ key, unit }) => [key, unit]));
