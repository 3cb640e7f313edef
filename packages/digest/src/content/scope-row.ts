import { type Metrics, metricText, numberText, type ReportOptions } from "@aihr-plugins/report";
import type { DigestProgram } from "./digest-content.ts";
import { oneLineName } from "./one-line-name.ts";

/**
 * The row of a program or a group.
 *
 * @param completions in the period; null in a first digest
 */
export function scopeRow(
  name: string,
  metrics: Metrics,
  completions: number | null,
  options: ReportOptions,
): DigestProgram {
  const { learners, completionRate, stalledEnrollments: stalled } = metrics;
  return {
    name: oneLineName(name),
    learners: numberText(learners),
    completions: completions === null ? null : numberText(completions),
    completionRate: metricText("completionRate", metrics, options),
    stalled: numberText(stalled),
    amounts: { learners, completions, completionRate, stalled },
  };
}
