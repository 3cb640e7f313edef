import type { AdoptionViewModel } from "@aihr-plugins/core";
import {
  ambiguousText,
  countText,
  daysAgoText,
  hoursText,
  learnerName,
  notFoundText,
  numberText,
  type ReportOptions,
  rows,
} from "@aihr-plugins/report";
import type { LookupResult } from "@aihr-plugins/report/lookup";
import { tableColumnsOf } from "./columns/choose-columns.ts";
import { learnerRowView } from "./columns/row-columns.ts";
import type { Paper } from "./terminal/paper.ts";
import { printable } from "./terminal/printable.ts";
import { tableText } from "./terminal/table.ts";

/** One learner with their programs. */
export function foundText(learner: AdoptionViewModel, options: ReportOptions, paper: Paper): string {
  const programs = rows([learner], options);
  const days = programs.flatMap(({ daysSinceLastActivity }) => daysSinceLastActivity ?? []);
  const lastActive = days.length > 0 ? ` · last active ${daysAgoText(Math.min(...days))}` : "";
  const studied = `${hoursText(learner.totalHoursStudied ?? null)} studied${lastActive}`;
  const body = programs.length > 0 ? tableText(columns, programs, paper) : "Not in any program.\n";
  return `${paper.paint("bold", printable(learnerName(learner)))}\n${paper.paint("dim", printable(learner.userId))}\n${studied}\n\n${body}`;
}

const columns = tableColumnsOf(learnerRowView).map(({ table }) => table);

/** Why there is no single answer, and how to get one. */
export function notOneText(
  typed: string,
  answer: Exclude<LookupResult<AdoptionViewModel>, { kind: "found" }>,
  paper: Paper,
): string {
  const [learners, sentence] =
    answer.kind === "ambiguous"
      ? [answer.candidates, ambiguousText("learner", typed, answer.candidates.map(learnerName), 0)]
      : [answer.suggestions, notFoundText("learner", typed) + (answer.suggestions.length > 0 ? " Did you mean:" : "")];
  const lines = learners
    .slice(0, shownLearners)
    .map((learner) => `  ${paper.paint("dim", printable(learner.userId))}  ${briefly(learner)}\n`);
  const left = learners.length - shownLearners;
  return paper.wrap(`${sentence}\n${lines.join("")}${left > 0 ? `  … and ${numberText(left)} more\n` : ""}`);
}

const shownLearners = 20;

/** Enough to tell learners of the same name apart. */
function briefly(learner: AdoptionViewModel): string {
  const programs = countText(learner.progress?.length ?? 0, "program");
  return `${printable(learnerName(learner))}, ${programs}, ${hoursText(learner.totalHoursStudied ?? null)}`;
}
