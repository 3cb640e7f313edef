import { type QualityIssue, qualityIssues } from "./quality-issue.ts";
import type { Tally } from "./tally.ts";

/** How many enrollments have an issue. An enrollment can have several. */
export interface QualityCount {
  readonly issue: QualityIssue;
  readonly title: string;
  readonly enrollments: number;
}

/** Returns the count of every issue, zeros included. */
export function dataQuality({ quality }: Tally): readonly QualityCount[] {
  return qualityIssues.map((issue) => ({ issue, title: titles[issue], enrollments: quality[issue] }));
}

const titles: Readonly<Record<QualityIssue, string>> = {
  "completed-with-time-left": "Completed, with time left",
  "spent-over-duration": "More time spent than the program takes",
  "progress-out-of-range": "Progress below 0% or above 100%",
  "negative-time": "Time below zero",
  "unreadable-duration": "Duration that cannot be read",
  "unreadable-date": "Date that cannot be read",
  "future-date": "Date in the future",
  "listed-twice": "Program listed twice for a learner",
  "hours-below-spent": "Total hours studied below the time spent",
  "unknown-status": "Unknown status",
  "cannot-stall": "In progress without a usable date",
};
