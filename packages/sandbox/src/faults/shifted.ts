import type { Population } from "../population/population.ts";
import type { RawLearner } from "../population/raw-learner.ts";
import { userIdAt } from "../population/user-id.ts";
import type { Shift } from "./faults.ts";

/** The population as it stands after so many requests. */
export function shifted(population: Population, shifts: readonly Shift[], requests: number): Population {
  return shifts
    .filter(({ afterRequests }) => requests >= afterRequests)
    .reduce((before, shift, number) => joined(left(before, shift.leaves), shift.joins, number), population);
}

function left(before: Population, leaves: number | undefined): Population {
  if (leaves === undefined || leaves >= before.size) return before;
  const earlier = (index: number) => (index < leaves ? index : index + 1);
  const indicesOf = (userId: string) =>
    before
      .indicesOf(userId)
      .filter((index) => index !== leaves)
      .map((index) => (index < leaves ? index : index - 1));
  return {
    ...before,
    size: before.size - 1,
    at: (index) => before.at(earlier(index)),
    programsAt: (index) => before.programsAt(earlier(index)),
    indexOf: (userId) => indicesOf(userId)[0],
    indicesOf,
  };
}

function joined(before: Population, joins: number | undefined, number: number): Population {
  if (joins === undefined) return before;
  const place = Math.min(joins, before.size);
  const newcomer = newcomerAt(before, place, number);
  const earlier = (index: number) => (index < place ? index : index - 1);
  const indicesOf = (userId: string) =>
    userId.toLowerCase() === newcomer.userId
      ? [place]
      : before.indicesOf(userId).map((index) => (index < place ? index : index + 1));
  return {
    ...before,
    size: before.size + 1,
    at: (index) => (index === place ? newcomer : before.at(earlier(index))),
    programsAt: (index) => (index === place ? [] : before.programsAt(earlier(index))),
    indexOf: (userId) => indicesOf(userId)[0],
    indicesOf,
  };
}

/** Somebody new, who bears a neighbour's name so that the order holds. */
function newcomerAt(before: Population, place: number, number: number): RawLearner {
  const userName = before.size === 0 ? "Robin New" : before.at(Math.min(place, before.size - 1)).userName;
  const userId = userIdAt(before.seed ^ 0x5eed, number);
  return { userId, userName, userAvatarUrl: null, totalHoursStudied: 0, progress: [] };
}
