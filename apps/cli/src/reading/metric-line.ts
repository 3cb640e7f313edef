import type { AdoptionViewModel } from "@aihr-plugins/core";
import {
  headlineMetrics,
  type Metrics,
  mergeTallies,
  metricsOf,
  metricTable,
  metricText,
  type ReportOptions,
  scopeToPrograms,
  stalledHeadline,
  type Tally,
  tally,
} from "@aihr-plugins/report";

/** Sums learners up as they come. */
export interface MetricLine {
  add(learners: readonly AdoptionViewModel[]): void;
  /** The metrics of the learners so far, in one line. */
  text(): string;
}

/** Starts a line of metrics. Set `isScoped` if the report holds some programs only: hours over all programs do not count then. */
export function createMetricLine(options: ReportOptions, isScoped: boolean): MetricLine {
  const tallies: Tally[] = [];
  return {
    add: (learners) => void tallies.push(tally(isScoped ? scopeToPrograms(learners) : learners, options)),
    text: () => metricsText(metricsOf(mergeTallies(tallies)), options),
  };
}

function metricsText(metrics: Metrics, options: ReportOptions): string {
  const shown = metricTable
    .filter(({ key, unit }) => headlineMetrics.includes(key) && unit !== "learners" && unit !== "enrollments")
    .map(({ key, title, unit }) => {
      const text = metricText(key, metrics, options);
      return unit === "hours" ? text : `${title.toLowerCase()} ${text}`;
    });
  return [...shown, lowerFirst(stalledHeadline(metrics))].join(" · ");
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
