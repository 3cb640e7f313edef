import { programTable } from "@aihr-plugins/report";
import { forFormulas, loadReport } from "../report/load-report.ts";
import type { Grid } from "./grid.ts";

/** Titles of the columns that `programLines` gives. */
const programTitles = [
  "Program",
  "Name",
  "Learners",
  "Completed",
  "In progress",
  "Not started",
  "Completion rate",
  "Average progress",
  "Hours spent",
  "Stalled",
];

/** `=AIHR_PROGRAMS()`: every program and what it comes to. */
export function programs(): Grid {
  return [programTitles, ...programLines(loadReport(forFormulas).learners)];
}

/** One line for each program, most learners first. */
export function programLines(learners: Parameters<typeof programTable>[0]): Grid {
  return programTable(learners, { now: Date.now() }).map(({ program, metrics }) => [
    program.key,
    program.name,
    metrics.learners,
    metrics.completed,
    metrics.inProgress,
    metrics.notStarted,
    fraction(metrics.completionRate),
    fraction(metrics.averageProgress),
    metrics.hoursSpent,
    metrics.stalled,
  ]);
}

function fraction(percent: number | null): number | null {
  return percent === null ? null : percent / 100;
}
