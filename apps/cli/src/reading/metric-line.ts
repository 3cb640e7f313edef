import type { AdoptionViewModel } from "@aihr-plugins/core";
import {
  createRunningTally,
  headlineMetrics,
  type Metrics,
  metricsOf,
  metricTable,
  metricText,
  type ReportOptions,
  scopeToPrograms,
  stalledHeadline,
} from "@aihr-plugins/report";

/** Adds up learners as they come. */
export interface MetricLine {
  add(learners: readonly AdoptionViewModel[]): void;
  /** The learners so far. */
  learners(): number;
  /** The metrics of the learners so far, in one line. */
  text(): string;
}

/** Starts a line of metrics. Set `isScoped` if the report holds some programs only: hours over all programs do not count then. */
export function createMetricLine(options: ReportOptions, isScoped: boolean): MetricLine {
  const running = createRunningTally(options);
  return {
    add: (learners) => running.add(isScoped ? scopeToPrograms(learners) : learners),
    learners: () => metricsOf(running.tally()).learners,
    text: () => metricsText(metricsOf(running.tally()), options),
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
