import type { AdoptionViewModel } from "@aihr-plugins/core";
import { learnerRows, type Metrics, type ReportMetrics, type ReportOptions, reportMetrics } from "@aihr-plugins/report";

/** The metrics of one day: of the organization, or of a program. */
export interface DailyMetrics {
  /** The program's key; null for the organization. */
  readonly program: string | null;
  readonly metrics: Metrics;
}

/** Returns the metrics of a report as a history keeps them: of the organization first, then of each program. */
export function dailyMetrics(learners: readonly AdoptionViewModel[], options: ReportOptions): readonly DailyMetrics[] {
  return dailyMetricsOf(reportMetrics(learnerRows(learners, options), options));
}

/** Returns the metrics of a report as a history keeps them. */
export function dailyMetricsOf({ organization, programs }: ReportMetrics): readonly DailyMetrics[] {
  return [
    { program: null, metrics: organization },
    ...programs.map(({ program: { key }, metrics }) => ({ program: key, metrics })),
  ];
}
