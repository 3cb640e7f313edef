import {
  countText,
  hoursText,
  type Metrics,
  metricText,
  numberText,
  type ReportOptions,
  stalledHeadline,
} from "@aihr-plugins/report";
import type { Paper } from "./terminal/paper.ts";

/** The report in four figures, each with a sentence. */
export function highlights(metrics: Metrics, options: ReportOptions, { paint, wrap }: Paper): string {
  const { learners, startedLearners, enrollments, completed, stalledEnrollments } = metrics;
  const figures: readonly (readonly [string, string, string])[] = [
    [
      "Adoption",
      metricText("adoptionRate", metrics, options),
      `${numberText(startedLearners)} of ${countText(learners, "learner")} have begun a program or studied`,
    ],
    [
      "Completion",
      metricText("completionRate", metrics, options),
      `${numberText(completed)} of ${countText(enrollments, "enrollment")} are completed`,
    ],
    [
      "Hours",
      numberText(Math.round(metrics.hoursSpent ?? 0)),
      `spent in programs, ${hoursText(metrics.remainingHours)} left in those in progress`,
    ],
    [
      "Stalled",
      numberText(stalledEnrollments),
      `${stalledHeadline(metrics)}: in progress, no activity for more than 30 days`,
    ],
  ];
  const lines = figures.map(
    ([title, figure, sentence]) => `  ${title.padEnd(10)}  ${paint("bold", figure.padStart(6))}  ${sentence}\n`,
  );
  return wrap(lines.join(""));
}
