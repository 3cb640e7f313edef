import type { Metrics, Program, ProgramMetrics } from "@aihr-plugins/report";

/** The figures of a report, calculated once, so that a cell that shows one of them need not decode all learners. */
export interface ReportSummary {
  /** The time zone whose days were counted. */
  readonly timeZone: string;
  readonly metrics: Metrics;
  readonly programs: readonly Program[];
  /** Every program with its metrics, most learners first. */
  readonly table: readonly ProgramMetrics[];
}
