import type { Metrics } from "./metrics.ts";

/** What a page, a summary or a cell needs to know of one metric. */
export interface Metric {
  readonly key: keyof Metrics;
  readonly title: string;
  readonly unit: "learners" | "rows" | "percent" | "hours" | "instant";
  readonly definition: string;
}

/** Every metric, in order, with its definition. A row is a learner in a program. */
export const metricTable: readonly Metric[] = [
  metric("learners", "Learners", "learners", "All learners, those without programs too."),
  metric("startedLearners", "Started", "learners", "With hours studied, or with progress or time in any program."),
  metric("adoptionRate", "Adoption rate", "percent", "Started ÷ learners."),
  metric("rows", "Enrollments", "rows", "Learners × their programs."),
  metric("completedRows", "Completed", "rows", "Progress of 100 or more."),
  metric("inProgressRows", "In progress", "rows", "Begun, not completed."),
  metric("notStartedRows", "Not started", "rows", "Progress of 0 and no time spent."),
  metric("completionRate", "Completion rate", "percent", "Completed ÷ enrollments."),
  metric("followThrough", "Follow-through", "percent", "Completed ÷ (completed + in progress)."),
  metric("certifiedLearners", "Certified learners", "learners", "With at least one completed program."),
  metric("certifiedRate", "Certified rate", "percent", "Certified learners ÷ learners."),
  metric("averageProgress", "Average progress", "percent", "Mean progress over enrollments."),
  metric("weightedProgress", "Weighted progress", "percent", "Σ(progress × duration) ÷ Σ duration."),
  metric("hoursSpent", "Hours spent", "hours", "Time spent in programs."),
  metric("meanHours", "Mean hours", "hours", "Hours spent ÷ started learners."),
  metric("medianHours", "Median hours", "hours", "Median of the hours that started learners spent."),
  metric("totalHoursStudied", "Total hours studied", "hours", "As the API counts it; never added to hours spent."),
  metric("lastActivity", "Last activity", "instant", "When any progress last changed."),
  metric("activeLearners", "Active learners", "learners", "Last activity in the last 30 days, unless set."),
  metric("activeRate", "Active rate", "percent", "Active learners ÷ learners."),
  metric("stalledRows", "Stalled", "rows", "In progress without activity for more than 30 days, unless set."),
  metric("stalledLearners", "Stalled learners", "learners", "All of whose programs in progress are stalled."),
  metric("remainingHours", "Remaining hours", "hours", "Time left in programs in progress."),
];

function metric(key: Metric["key"], title: string, unit: Metric["unit"], definition: string): Metric {
  return { key, title, unit, definition };
}
