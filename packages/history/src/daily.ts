import type { AdoptionViewModel } from "@aihr-plugins/core";
import { type Metrics, metrics, programTable } from "@aihr-plugins/report";

/** The metrics of one day: of the organization, or of a program. */
export interface DailyMetrics {
  /** The program's key; null for the organization. */
  readonly program: string | null;
  readonly metrics: Metrics;
}

/** Returns the metrics of a report as a history keeps them: of the organization first, then of each program. */
export function dailyMetrics(
  learners: readonly AdoptionViewModel[],
  options: { readonly readAt: number; readonly timeZone: string },
): readonly DailyMetrics[] {
  const organization = { program: null, metrics: metrics(learners, options) };
  const programs = programTable(learners, options).map(({ program, metrics }) => ({ program: program.key, metrics }));
  return [organization, ...programs];
}
