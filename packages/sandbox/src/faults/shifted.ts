import type { Learner } from "../population/learner.ts";
import type { Population } from "../population/population.ts";
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
  return {
    ...before,
    size: before.size - 1,
    at: (index) => before.at(earlier(index)),
    programsAt: (index) => before.programsAt(earlier(index)),
    indexOf(userId) {
      const index = before.indexOf(userId);
      return index === undefined || index === leaves ? undefined : index < leaves ? index : index - 1;
    },
  };
}

function joined(before: Population, joins: number | undefined, number: number): Population {
  if (joins === undefined) return before;
  const place = Math.min(joins, before.size);
  const newcomer = newcomerAt(before, place, number);
  const earlier = (index: number) => (index < place ? index : index - 1);
  return {
    ...before,
    size: before.size + 1,
    at: (index) => (index === place ? newcomer : before.at(earlier(index))),
    programsAt: (index) => (index === place ? [] : before.programsAt(earlier(index))),
    indexOf(userId) {
      if (userId.toLowerCase() === newcomer.userId) return place;
      const index = before.indexOf(userId);
      return index === undefined || index < place ? index : index + 1;
    },
  };
}

/** Somebody new, who bears a neighbour's name so that the order holds. */
function newcomerAt(before: Population, place: number, number: number): Learner {
  const userName = before.size === 0 ? "Robin New" : before.at(Math.min(place, before.size - 1)).userName;
  const userId = userIdAt(before.seed ^ 0x5eed, number);
  return { userId, userName, userAvatarUrl: null, totalHoursStudied: 0, progress: [] };
}
