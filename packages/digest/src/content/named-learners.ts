import type { ReportAsOf } from "@aihr-plugins/history";
import { countText, rows, unnamedLearner } from "@aihr-plugins/report";
import { attentionList } from "@aihr-plugins/report/lists";
import { oneLineName } from "./one-line-name.ts";

/** Enrollments that a digest names at most. */
const mostNamed = 20;

/** A line for each stalled or at-risk enrollment, with the learner's name: the longest without activity first. */
export function namedLearnersOf(report: ReportAsOf): readonly string[] {
  const items = attentionList(rows(report.learners, report));
  const lines = items.slice(0, mostNamed).map(({ row, text }) => {
    const learner = oneLineName(row.learnerName ?? unnamedLearner);
    return `${learner}, ${oneLineName(row.programName ?? row.program ?? "")}: ${text}`;
  });
  return items.length > mostNamed ? [...lines, `and ${countText(items.length - mostNamed, "more enrollment")}`] : lines;
}
