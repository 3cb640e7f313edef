import { titleOf } from "../text.ts";
import type { Metrics } from "./metrics.ts";

/** What a page, a summary or a cell needs to know of one metric. */
export interface Metric {
  readonly key: keyof Metrics;
  /** The key in words. */
  readonly title: string;
  readonly unit: "learners" | "rows" | "percent" | "hours" | "instant";
  readonly definition: string;
}

/** Every metric, in order, with its definition. A row, or enrollment, is a learner in a program. */
export const metricTable: readonly Metric[] = [
  metric("learners", "learners", "Also without programs."),
  metric("startedLearners", "learners", "With hours studied, or progress or time in a program."),
  metric("adoptionRate", "percent", "Started learners ÷ learners."),
  metric("enrollments", "rows", "Learners × their programs."),
  metric("completed", "rows", "Progress of 100 or more."),
  metric("inProgress", "rows", "Progress or time, not completed."),
  metric("notStarted", "rows", "Progress of 0, no time."),
  metric("completionRate", "percent", "Completed ÷ enrollments."),
  metric("followThrough", "percent", "Completed ÷ (completed + in progress)."),
  metric("certifiedLearners", "learners", "With a completed program."),
  metric("certifiedRate", "percent", "Certified learners ÷ learners."),
  metric("averageProgress", "percent", "Mean progress of enrollments."),
  metric("weightedProgress", "percent", "Mean, weighted by duration."),
  metric("hoursSpent", "hours", "In programs."),
  metric("meanHours", "hours", "Hours spent ÷ started learners with known time."),
  metric("medianHours", "hours", "Median of the same learners."),
  metric("totalHoursStudied", "hours", "Beside hours spent, never added."),
  metric("lastActivity", "instant", "Last change of progress."),
  metric("activeLearners", "learners", "Last activity within 30 days unless set."),
  metric("activeRate", "percent", "Active learners ÷ learners."),
  metric("stalled", "rows", "In progress, no activity for more than 30 days unless set."),
  metric("stalledLearners", "learners", "All of whose programs in progress are stalled."),
  metric("remainingHours", "hours", "Time left in programs in progress."),
];

function metric(key: Metric["key"], unit: Metric["unit"], definition: string): Metric {
  return { key, title: titleOf(key), unit, definition };
}
