import type { AdoptionViewModel } from "@aihr-plugins/core";
import { daysAgoText, hoursText, minutesText, percentText, rows, statusText } from "@aihr-plugins/report";
import { learnerLine } from "../ai/learner-line.ts";
import { openRoster } from "../ai/open-roster.ts";
import { programMeant } from "../ai/program-meant.ts";
import { firstOf } from "../ai/shown-of.ts";
import { nameOf, programText } from "../learners/progress-texts.ts";

type Input = {
  /** The learner: the identifier that find-learner gave, or the name as the user wrote it. */
  learner: string;
  /** Only this program: its name or abbreviation. */
  program?: string;
};

/**
 * One learner's progress. When several learners fit, it gives them back and no progress: ask the user which one.
 */
export default async function getProgress({ learner, program }: Input) {
  const { index, now, about } = await openRoster();
  const answer = index.byName.find(learner);
  if (answer.kind !== "found") {
    const ambiguous = answer.kind === "ambiguous";
    const { shown, list } = firstOf(ambiguous ? answer.candidates : answer.suggestions);
    const candidates = list.map((each) => learnerLine(each, now));
    return { result: ambiguous ? "ambiguous learner" : "learner not found", shown, candidates, ...about };
  }
  const meant = programMeant(index, program);
  if ("unclear" in meant) return { ...meant.unclear, ...about };
  return { ...progressOf(answer.match, meant.program?.key, now), ...about };
}

function progressOf(learner: AdoptionViewModel, program: string | undefined, now: number) {
  const all = rows([learner], { now });
  const wanted = all.filter((row) => program === undefined || row.program === program);
  const { shown, list } = firstOf(wanted, 20);
  return {
    learner: { id: learner.userId, name: nameOf(learner) },
    hoursStudied: hoursText(learner.totalHoursStudied ?? null),
    shown: `${shown} programs`,
    programs: list.map((row) => ({
      program: programText(row),
      status: statusText(row.status, row.stalled),
      progress: percentText(row.progressPercent),
      spent: minutesText(row.minutesSpent),
      left: minutesText(row.minutesLeft),
      lastActivity: daysAgoText(row.daysSinceLastActivity),
    })),
  };
}
