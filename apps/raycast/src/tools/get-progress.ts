import type { AdoptionViewModel } from "@aihr-plugins/core";
import {
  ambiguousText,
  daysAgoText,
  hoursText,
  learnerLabel,
  learnerName,
  minutesText,
  notFoundText,
  percentText,
  type ReportOptions,
  rows,
  scopeToPrograms,
} from "@aihr-plugins/report";
import type { LookupResult } from "@aihr-plugins/report/lookup";
import { firstOf, mostListed } from "../ai/first-of.ts";
import { learnerLine } from "../ai/learner-line.ts";
import { openRoster } from "../ai/open-roster.ts";
import { programMeant } from "../ai/program-meant.ts";
import { rowProgramLabel, rowStatusText } from "../words/row-texts.ts";

type Input = {
  /** The learner: the ID from find-learner, or the name as the user wrote it. */
  learner: string;
  /** Only this program: its name or abbreviation. */
  program?: string;
};

/**
 * One learner's progress. If several learners match, it returns them and no progress: ask the user which one is meant.
 */
export default async function getProgress({ learner, program }: Input) {
  const { index, options, about } = await openRoster();
  const found = index.byName.find(learner);
  if (found.kind !== "found") return { ...noOneLearner(learner, found, options), ...about };
  const meant = programMeant(index, program);
  if ("unclear" in meant) return { ...meant.unclear, ...about };
  return { ...progressOf(found.match, meant.program?.key, options), ...about };
}

type NotOne = Exclude<LookupResult<AdoptionViewModel>, { readonly kind: "found" }>;

function noOneLearner(typed: string, found: NotOne, options: ReportOptions) {
  const learners = found.kind === "ambiguous" ? found.candidates : found.suggestions;
  const labels = learners.map(learnerLabel);
  const { shown, list } = firstOf(learners);
  return {
    ...(found.kind === "ambiguous"
      ? { result: "ambiguous learner", message: ambiguousText("learner", typed, labels) }
      : { result: "learner not found", message: notFoundText("learner", typed, labels) }),
    shown,
    candidates: list.map((each) => learnerLine(each, options)),
  };
}

function progressOf(learner: AdoptionViewModel, program: string | undefined, options: ReportOptions) {
  const scoped = program === undefined ? [learner] : scopeToPrograms([learner], [program]);
  const { shown, list } = firstOf(rows(scoped, options), mostListed);
  return {
    learner: { id: learner.userId, name: learnerName(learner) },
    hoursStudied: hoursText(learner.totalHoursStudied ?? null),
    shown: `${shown} programs`,
    programs: list.map((row) => ({
      program: rowProgramLabel(row),
      status: rowStatusText(row),
      progress: percentText(row.progressPercent),
      spent: minutesText(row.minutesSpent),
      left: minutesText(row.minutesLeft),
      lastActivity: daysAgoText(row.daysSinceLastActivity),
    })),
  };
}
