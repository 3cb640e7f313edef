import { firstOf } from "../ai/first-of.ts";
import { learnerLine } from "../ai/learner-line.ts";
import { openRoster } from "../ai/open-roster.ts";
import { programMeant } from "../ai/program-meant.ts";
import { findLearners, inProgram } from "../search/roster-index.ts";

type Input = {
  /** A name, part of a name, initials, a learner ID or a program. Leave out a person's title. */
  query: string;
  /** Only learners in this program: its name or abbreviation. */
  program?: string;
  /** Only learners in My Team, whom the user pinned. Defaults to false. */
  team?: boolean;
  /** How many learners to list, 1 to 20. Defaults to 10. */
  limit?: number;
};

/** The most learners that do not quite match. */
const mostSimilar = 3;

/**
 * Finds learners, best match first. It never guesses: if several match, ask the user which one is meant. Similar names
 * and learners outside of the program are listed apart, and are no matches.
 */
export default async function findLearner({ query, program, team, limit }: Input) {
  const { index, options, about } = await openRoster(team);
  const meant = programMeant(index, program);
  if ("unclear" in meant) return { ...meant.unclear, ...about };
  const key = meant.program?.key;
  const { exact, outside, others } = findLearners(index, query, key === undefined ? undefined : inProgram(index, key));
  const { shown, list } = firstOf(exact, limit);
  const lines = (learners: typeof exact) => learners.map((learner) => learnerLine(learner, options));
  return {
    shown: `${shown} that match`,
    learners: lines(list),
    ...(outside.length > 0 && { outsideOfProgram: lines(firstOf(outside, limit).list) }),
    ...(others.length > 0 && { similar: lines(others.slice(0, mostSimilar)) }),
    ...about,
  };
}
