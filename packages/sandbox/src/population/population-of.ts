import type { Learner } from "./learner.ts";
import { byUserName, type Population } from "./population.ts";
import { programs as catalog, type Program } from "./program.ts";

/**
 * A population of exactly these learners, put into the API's order. Programs are found by name, for SKUs stand nowhere
 * in a learner; without a list of programs, the generated populations' catalog is used.
 */
export function populationOf(learners: readonly Learner[], programs: readonly Program[] = catalog): Population {
  const sorted = [...learners].sort(byUserName);
  const indices = new Map(sorted.map(({ userId }, index) => [userId.toLowerCase(), index]));
  const at = (index: number): Learner => {
    const learner = sorted[index];
    if (learner === undefined) throw new RangeError(`There is no learner ${index}.`);
    return learner;
  };
  return {
    size: sorted.length,
    seed: 0,
    programs,
    at,
    programsAt(index) {
      const names = new Set(at(index).progress.map(({ programName }) => programName));
      return programs.filter(({ name }) => names.has(name));
    },
    indexOf: (userId) => indices.get(userId.toLowerCase()),
  };
}
