import { firstOf } from "../ai/first-of.ts";
import { learnerLine } from "../ai/learner-line.ts";
import { openRoster } from "../ai/open-roster.ts";
import { programMeant } from "../ai/program-meant.ts";
import { search } from "../search/roster-index.ts";

type Input = {
  /** A name, part of a name, initials, a learner ID or a program. Leave out a person's title. */
  query: string;
  /** Only learners in this program: its name or abbreviation. */
  program?: string;
  /** How many learners to list, 1 to 20. Defaults to 10. */
  limit?: number;
};

/**
 * Finds learners, best match first. It never guesses: if several match, ask the user which one is meant.
 */
export default async function findLearner({ query, program, limit }: Input) {
  const { index, options, about } = await openRoster();
  const meant = programMeant(index, program);
  if ("unclear" in meant) return { ...meant.unclear, ...about };
  const { shown, list } = firstOf(search(index, query, meant.program?.key), limit);
  return { shown: `${shown} that match`, learners: list.map((learner) => learnerLine(learner, options)), ...about };
}
