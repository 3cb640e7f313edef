import type { Population } from "../population/population.ts";
import { catalogKey } from "../population/program-catalog.ts";
import type { RawLearner } from "../population/raw-learner.ts";
import type { RepeatedListing } from "./faults.ts";

/** Returns the population with some learners listed a second time, further down. */
export function listTwice(population: Population, listings: readonly RepeatedListing[]): Population {
  return [...listings].sort((a, b) => a.at - b.at).reduce(withListing, population);
}

function withListing(
  before: Population,
  { learner: first, at: wanted, programs, upperCase }: RepeatedListing,
): Population {
  if (first >= before.size || wanted <= first) return before;
  const second = Math.min(wanted, before.size);
  const listed = before.at(first);
  const half = (remainder: number): RawLearner =>
    programs === "all"
      ? listed
      : { ...listed, progress: listed.progress?.filter((_, index) => index % 2 === remainder) };
  const again = { ...half(1), ...(upperCase && { userId: listed.userId.toUpperCase() }) };

  const at = (index: number): RawLearner => {
    if (index === first) return half(0);
    return index === second ? again : before.at(index < second ? index : index - 1);
  };
  const indicesOf = (userId: string) => {
    const others = before.indicesOf(userId).map((index) => (index < second ? index : index + 1));
    return userId.toLowerCase() === listed.userId.toLowerCase() ? [...others, second].sort((a, b) => a - b) : others;
  };
  return {
    ...before,
    size: before.size + 1,
    at,
    programsAt(index) {
      const entries = at(index).progress ?? [];
      const keys = new Set(entries.map((entry) => catalogKey(entry.programName, entry.abbreviation)));
      return before.programs.filter(({ name, abbreviation }) => keys.has(catalogKey(name, abbreviation)));
    },
    indexOf: (userId) => indicesOf(userId)[0],
    indicesOf,
  };
}
