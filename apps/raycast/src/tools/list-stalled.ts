import {
  attentionList,
  defaultDays,
  metrics,
  rows,
  scopeToPrograms,
  stalledHeadline,
  unnamedLearner,
} from "@aihr-plugins/report";
import { firstOf } from "../ai/first-of.ts";
import { openRoster } from "../ai/open-roster.ts";
import { programMeant } from "../ai/program-meant.ts";
import { rowProgramLabel } from "../words/row-texts.ts";

type Input = {
  /** Only this program: its name or abbreviation. */
  program?: string;
  /** Only learners in My Team, whom the user pinned. Defaults to false. */
  team?: boolean;
  /** An enrollment has stalled if it had no activity for more than this many days. Defaults to 30. */
  days?: number;
  /** How many to list, 1 to 20. Defaults to 10. */
  limit?: number;
};

/**
 * Enrollments in progress without activity for a number of days, longest first. A learner is listed once per program.
 */
export default async function listStalled({ program, team, days = defaultDays, limit }: Input) {
  const { index, options: reading, about } = await openRoster(team);
  const meant = programMeant(index, program);
  if ("unclear" in meant) return { ...meant.unclear, ...about };
  const options = { ...reading, days: Math.max(1, Math.floor(days) || defaultDays) };
  const scope = meant.program;
  const learners = scope === undefined ? index.learners : scopeToPrograms(index.learners, [scope.key]);
  const stalled = attentionList(rows(learners, options)).filter(({ reason }) => reason === "stalled");
  const { shown, list } = firstOf(stalled, limit);
  return {
    headline: stalledHeadline(metrics(learners, options)),
    shown: `${shown} stalled enrollments, longest without activity first`,
    stalled: list.map(({ row, text }) => ({
      id: row.learnerId,
      name: row.learnerName ?? unnamedLearner,
      program: rowProgramLabel(row),
      why: text,
    })),
    ...about,
  };
}
