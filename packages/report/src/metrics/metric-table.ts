import { titleOf } from "../words/number-text.ts";
import type { MetricKey } from "./metrics.ts";

/** What a page, a summary or a cell needs to know of one metric. */
export interface Metric {
  readonly key: MetricKey;
  readonly title: string;
  readonly unit: MetricUnit;
  readonly definition: string;
}

/** What a metric counts or measures. `percent` runs from 0 to 100; `instant` is an ISO 8601 date and time. */
export type MetricUnit = "learners" | "enrollments" | "percent" | "hours" | "instant";

/** Every metric, in order, with its definition. */
export const metricTable: readonly Metric[] = [
  metric("learners", "learners", "Learners in the report, including those without programs."),
  metric("startedLearners", "learners", "Have begun a program or, unless programs are chosen, have studied."),
  metric("adoptionRate", "percent", "Started learners ÷ learners."),
  metric("enrollments", "enrollments", "Learners × their programs."),
  metric("completed", "enrollments", "Progress of 100 or more."),
  metric("inProgress", "enrollments", "Progress or time spent, not completed."),
  metric("notStarted", "enrollments", "No progress and no time spent."),
  metric("unknownStatus", "enrollments", "Progress missing, no time spent."),
  metric("completionRate", "percent", "Completed ÷ enrollments."),
  metric("followThrough", "percent", "Completed ÷ (completed + in progress).", "Follow-through"),
  metric("completers", "learners", "Completed at least one program."),
  metric("completerRate", "percent", "Completers ÷ learners."),
  metric("averageProgress", "percent", "Mean progress of enrollments."),
  metric("weightedProgress", "percent", "Mean progress, weighted by the duration of programs."),
  metric("hoursSpent", "hours", "Time spent in programs."),
  metric("meanHours", "hours", "Mean per learner who has begun and whose time is known."),
  metric("medianHours", "hours", "Median of the same learners."),
  metric("totalHoursStudied", "hours", "As the API reports it per learner; never added to hours spent."),
  metric("lastActivity", "instant", "Latest change of progress."),
  metric("activeLearners", "learners", "Activity in a begun program within 30 days (or as set)."),
  metric("activeRate", "percent", "Active learners ÷ learners."),
  metric("stalledEnrollments", "enrollments", "In progress, no activity for more than 30 days (or as set)."),
  metric("learnersWithStalled", "learners", "Have at least one stalled enrollment."),
  metric(
    "inactiveLearners",
    "learners",
    "Something in progress, no activity at all for more than 30 days (or as set).",
  ),
  metric(
    "atRiskEnrollments",
    "enrollments",
    "In progress, quiet for half of these days or over the program's duration.",
  ),
  metric("remainingHours", "hours", "Time left in programs in progress."),
];

function metric(key: MetricKey, unit: MetricUnit, definition: string, title = titleOf(key)): Metric {
  return { key, title, unit, definition };
}
