/**
 * What the numbers of a report mean: rows, metrics and words.
 *
 * @module @aihr-plugins/report
 */

export { durationMinutes } from "./duration.ts";
export { learnerIdentity, learnerLabel, learnerName, uniteLearners, unnamedLearner } from "./learners.ts";
export { localTimeText } from "./local-time-text.ts";
export { type Metric, type MetricUnit, metricTable } from "./metrics/metric-table.ts";
export { headlineMetrics, metricText, valueText } from "./metrics/metric-text.ts";
export { type MetricKey, type Metrics, metrics, metricsOf } from "./metrics/metrics.ts";
export { type ProgramColumn, programColumns } from "./metrics/program-columns.ts";
export {
  createRunningProgramTable,
  type ProgramMetrics,
  programTable,
  type ReportMetrics,
  type RunningProgramTable,
  reportMetrics,
} from "./metrics/program-table.ts";
export { createRunningTally, mergeTallies, type RunningTally, type Tally, tally } from "./metrics/tally.ts";
export { numberFormatOf, type Unit } from "./number-format.ts";
export {
  createProgramCollector,
  noProgram,
  type Program,
  type ProgramCollector,
  programIdentity,
  programLabel,
  programs,
  sameProgram,
  unnamedProgram,
} from "./programs.ts";
export { defaultDays, type ReportOptions } from "./report-options.ts";
export { type CellValue, cells, columns, type RowColumn } from "./rows/columns.ts";
export type { Flag } from "./rows/flag.ts";
export { type LearnerRows, learnerRows } from "./rows/learner-rows.ts";
export type { EnrollmentRow, RiskReason, Row } from "./rows/row.ts";
export { type RowOptions, rows } from "./rows/rows.ts";
export type { Status } from "./rows/status.ts";
export { scopeToPrograms } from "./scope.ts";
export {
  countText,
  daysAgoText,
  fractionOf,
  hoursText,
  hoursValue,
  minutesText,
  missingText,
  numberText,
  percentText,
  percentValue,
} from "./words/number-text.ts";
export {
  ambiguousText,
  asOfText,
  dateText,
  notFoundText,
  type SearchedKind,
  stalledHeadline,
} from "./words/sentences.ts";
export { riskText, statusText } from "./words/status-text.ts";
