/**
 * The report over time: what changed from one report to the next, and what follows from that. Without I/O.
 *
 * @module @aihr-plugins/history
 */

export { learnersOfState } from "./asof/learners-of-state.ts";
export type { ReportAsOf, StoredRun } from "./asof/report-as-of.ts";
export type { Inconsistency } from "./check/check-history.ts";
export { applyChanges } from "./compare/apply-changes.ts";
export { type ChangeColumn, type ChangeColumnKey, changeColumns, listedColumn } from "./compare/change-columns.ts";
export {
  type ChangeCounts,
  type Changes,
  type DeviationChange,
  type EnrollmentChange,
  type Gain,
  isNothingNew,
  type LearnerChange,
} from "./compare/changes.ts";
export { compare } from "./compare/compare.ts";
export { enrollmentChange } from "./compare/enrollment-change.ts";
export {
  type Deviation,
  emptyState,
  type RecordedEnrollment,
  type RecordedLearner,
  type RecordedProgram,
  type RecordedState,
} from "./compare/recorded-state.ts";
export { type DailyMetrics, dailyMetrics } from "./daily.ts";
export type { HistoryDatabase, SqlRow, SqlValue } from "./database.ts";
export type { Deliveries, DeliveryClaim } from "./deliveries.ts";
export { type ColumnKind, columnKind } from "./export/column-kind.ts";
export { type ExportedTable, exportedTables, isExportedTable } from "./export/tables.ts";
export { dayOfInstant, type HistoryLog, refusalBefore, refusalOfChanges } from "./guards.ts";
export type {
  ForgetOutcome,
  HistoryProgram,
  HistoryScope,
  LearningHistory,
  PastMoment,
  TimeToCompleteOptions,
  TrendOptions,
} from "./history.ts";
export { HistoryError, type HistoryErrorCode } from "./history-error.ts";
export { outcomeText, type Recorded, type RecordOutcome } from "./record-outcome.ts";
export { type RecordOptions, type ReportToRecord, scopeText } from "./report-to-record.ts";
export { type StagedMetrics, type StagedReport, type StagedRow, stagedReport } from "./staged-report.ts";
export {
  type ActivityCost,
  activityCost,
  activityCostLines,
  activityNote,
  type CostOptions,
} from "./trend/activity-cost.ts";
export type {
  ActivityEvent,
  ActivityEventKind,
  ActivitySpan,
  ActivitySpanOptions,
} from "./trend/activity-span.ts";
export { activityText } from "./trend/activity-text.ts";
export type { ChangeRow, ListedRow } from "./trend/change-row.ts";
export { figuresOfChanges } from "./trend/figures-of-changes.ts";
export { type FirstRuns, firstRunsOfChanges } from "./trend/first-runs.ts";
export { dayText, periodText, spanOf } from "./trend/period-words.ts";
export { type Period, type Periods, periodsOf, type RunDay, type TrendPeriod } from "./trend/periods.ts";
export { changeRowOf, listedRowOf } from "./trend/rows-of-tables.ts";
export { type TimeToComplete, timeToCompleteOf, timeToCompleteText } from "./trend/time-to-complete.ts";
export { type TrendFigure, type TrendUnit, trendFigures, usualTrendFigures } from "./trend/trend-figures.ts";
export { noFigures, type PeriodFigureKey, type PeriodFigures, type TrendRow } from "./trend/trend-row.ts";
