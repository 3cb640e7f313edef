import { hoursText, type Metrics, percentText, plural } from "@aihr-plugins/report";
import type { Paper } from "../terminal/paper.ts";

/** What a report comes to: four figures, each with a sentence. */
export function highlights(metrics: Metrics, { paint, wrap }: Paper): string {
  const { learners, startedLearners, enrollments, completed, stalledLearners } = metrics;
  const figures: readonly (readonly [string, string, string])[] = [
    [
      "Adoption",
      percentText(metrics.adoptionRate),
      `${startedLearners.toLocaleString("en")} of ${plural(learners, "learner")} have started`,
    ],
    [
      "Completion",
      percentText(metrics.completionRate),
      `${completed.toLocaleString("en")} of ${plural(enrollments, "enrollment")} are completed`,
    ],
    [
      "Hours",
      Math.round(metrics.hoursSpent ?? 0).toLocaleString("en"),
      `spent in programs, ${hoursText(metrics.remainingHours)} left in those begun`,
    ],
    [
      "Stalled",
      stalledLearners.toLocaleString("en"),
      `${stalledLearners === 1 ? "learner" : "learners"} inactive for more than 30 days in all that they have begun`,
    ],
  ];
  const lines = figures.map(
    ([title, figure, sentence]) => `  ${title.padEnd(10)}  ${paint("bold", figure.padStart(6))}  ${sentence}\n`,
  );
  return wrap(lines.join(""));
}
