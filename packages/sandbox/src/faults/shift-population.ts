import type { Population } from "../population/population.ts";
import type { RawLearner } from "../population/raw-learner.ts";
import { userIdAt } from "../population/user-id.ts";
import type { Shift } from "./faults.ts";

/** Returns the population after a number of requests. */
export function shiftPopulation(population: Population, shifts: readonly Shift[], requests: number): Population {
  return shifts
    .filter(({ afterRequests }) => requests >= afterRequests)
    .reduce(
      (before, { leaves, joins }, number) => addLearner(removeLearner(before, leaves), joins, number),
      population,
    );
}

function removeLearner(before: Population, removed: number | undefined): Population {
  if (removed === undefined || removed >= before.size) return before;
  const indexBefore = (index: number) => (index < removed ? index : index + 1);
  const indicesOf = (userId: string) =>
    before
      .indicesOf(userId)
      .filter((index) => index !== removed)
      .map((index) => (index < removed ? index : index - 1));
  return {
    ...before,
    size: before.size - 1,
    at: (index) => before.at(indexBefore(index)),
    programsAt: (index) => before.programsAt(indexBefore(index)),
    indexOf: (userId) => indicesOf(userId)[0],
    indicesOf,
  };
}

function addLearner(before: Population, wanted: number | undefined, number: number): Population {
  if (wanted === undefined) return before;
  const added = Math.min(wanted, before.size);
  const learner = learnerToAdd(before, added, number);
  const indexBefore = (index: number) => (index < added ? index : index - 1);
  const indicesOf = (userId: string) =>
    userId.toLowerCase() === learner.userId
      ? [added]
      : before.indicesOf(userId).map((index) => (index < added ? index : index + 1));
  return {
    ...before,
    size: before.size + 1,
    at: (index) => (index === added ? learner : before.at(indexBefore(index))),
    programsAt: (index) => (index === added ? [] : before.programsAt(indexBefore(index))),
    indexOf: (userId) => indicesOf(userId)[0],
    indicesOf,
  };
}

/** A new learner with the name of a neighbor, so that the population stays sorted. */
function learnerToAdd(before: Population, index: number, number: number): RawLearner {
  const userName = before.size === 0 ? "Robin New" : before.at(Math.min(index, before.size - 1)).userName;
  const userId = userIdAt(before.seed ^ 0x5eed, number);
  return { userId, userName, userAvatarUrl: null, totalHoursStudied: 0, progress: [] };
}
