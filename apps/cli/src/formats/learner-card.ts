import type { AdoptionViewModel } from "@aihr-plugins/core";
import { type Answer, daysAgoText, hoursText, NOTHING, plural, type Row, rows } from "@aihr-plugins/report";
import type { Paper } from "../terminal/paper.ts";
import { printable } from "../terminal/printable.ts";
import { renderTable } from "../terminal/table.ts";
import { progressColumns } from "./row-columns.ts";

/** One learner with their programs, seen at `now` (milliseconds since 1970). */
export function foundText(learner: AdoptionViewModel, now: number, paper: Paper): string {
  const programs = rows([learner], { now });
  const days = programs.flatMap(({ daysSinceLastActivity }) => daysSinceLastActivity ?? []);
  const lastActive = days.length > 0 ? ` · last active ${daysAgoText(Math.min(...days))}` : "";
  const studied = `${hoursText(learner.totalHoursStudied ?? null)} studied${lastActive}`;
  const body =
    programs.length > 0 ? renderTable<Row>(progressColumns(paper), programs, paper) : "Not in any program.\n";
  return `${paper.paint("bold", nameOf(learner))}\n${paper.paint("dim", learner.userId)}\n${studied}\n\n${body}`;
}

/** Why there is no one answer, and how to get one. */
export function notOneText(
  typed: string,
  answer: Exclude<Answer<AdoptionViewModel>, { kind: "found" }>,
  paper: Paper,
): string {
  const [learners, said] =
    answer.kind === "ambiguous"
      ? [
          answer.candidates,
          `“${typed}” could be any of ${plural(answer.candidates.length, "learner")}. Choose one by id:`,
        ]
      : [answer.suggestions, `There is no learner “${typed}”.${answer.suggestions.length > 0 ? " Did you mean:" : ""}`];
  const lines = learners
    .slice(0, most)
    .map((learner) => `  ${paper.paint("dim", learner.userId)}  ${briefly(learner)}\n`);
  const rest = learners.length > most ? `  … and ${(learners.length - most).toLocaleString("en")} more\n` : "";
  return paper.wrap(`${said}\n${lines.join("")}${rest}`);
}

const most = 20;

/** Enough to tell namesakes apart. */
function briefly(learner: AdoptionViewModel): string {
  const programs = plural(learner.progress?.length ?? 0, "program");
  return `${nameOf(learner)}, ${programs}, ${hoursText(learner.totalHoursStudied ?? null)}`;
}

function nameOf({ userName }: AdoptionViewModel): string {
  return printable(userName?.trim() || NOTHING);
}
