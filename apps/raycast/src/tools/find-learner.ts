import { learnerLine } from "../ai/learner-line.ts";
import { openRoster } from "../ai/open-roster.ts";
import { programMeant } from "../ai/program-meant.ts";
import { firstOf } from "../ai/shown-of.ts";
import { search } from "../search/roster-index.ts";

type Input = {
  /** A name, part of a name, initials, a learner's identifier or a program. Leave out a person's title. */
  query: string;
  /** Only learners in this program: its name or abbreviation. */
  program?: string;
  /** How many learners to list, 1 to 20. 10 unless set. */
  limit?: number;
};

/**
 * Finds learners, best match first. Nobody is guessed: ask the user which one is meant when several fit.
 */
export default async function findLearner({ query, program, limit }: Input) {
  const { index, now, about } = await openRoster();
  const meant = programMeant(index, program);
  if ("unclear" in meant) return { ...meant.unclear, ...about };
  const { shown, list } = firstOf(search(index.learners, query, meant.program?.key), limit);
  return { shown: `${shown} that match`, learners: list.map((learner) => learnerLine(learner, now)), ...about };
}
