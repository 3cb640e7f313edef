/**
 * Lists of a report: who needs attention, and how learners and enrollments are distributed.
 *
 * @module @aihr-plugins/report/lists
 */

export { type AttentionItem, attentionList } from "./metrics/attention-list.ts";
export type { Band } from "./metrics/bands.ts";
export { completionsByMonth, completionsByMonthTitle, type MonthCount } from "./metrics/completions-by-month.ts";
export { dataQuality, type QualityCount } from "./metrics/data-quality.ts";
export { type BandCount, distribution } from "./metrics/distribution.ts";
export { type FunnelCount, funnel } from "./metrics/funnel.ts";
export type { FunnelStage } from "./metrics/funnel-stage.ts";
export { type InactiveLearner, inactiveLearners } from "./metrics/inactive-learners.ts";
export type { QualityIssue } from "./metrics/quality-issue.ts";
