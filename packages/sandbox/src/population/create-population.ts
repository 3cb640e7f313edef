import { nameAt } from "../names/name-at.ts";
import { chance } from "./chance.ts";
import { enrollment } from "./enrollment.ts";
import type { Learner } from "./learner.ts";
import type { Population } from "./population.ts";
import { programs } from "./program.ts";
import { study } from "./study.ts";
import { indexOfUserId, userIdAt } from "./user-id.ts";

export interface PopulationOptions {
  /** Any integer. The same seed, number and instant make the same learners. */
  readonly seed: number;
  readonly learners: number;
  /** ISO 8601 instant that all progress lies before. There is no clock here, so it has a fixed default. */
  readonly asOf?: string;
}

/** The instant of a population that was given none. */
export const defaultAsOf = "2026-11-01T12:00:00Z";

/**
 * Learners made up from a seed and their index alone: a million take no more memory than ten.
 * Throws a RangeError for a number of learners below 0, and for an `asOf` that is no instant.
 */
export function createPopulation({ seed, learners: size, asOf = defaultAsOf }: PopulationOptions): Population<Learner> {
  const asOfMs = Date.parse(asOf);
  if (!Number.isSafeInteger(size) || size < 0 || size > 2 ** 32) throw new RangeError("learners must be 0 or more.");
  if (Number.isNaN(asOfMs)) throw new RangeError("asOf must be an ISO 8601 instant.");
  const indexOf = (userId: string): number | undefined => {
    const index = indexOfUserId(seed, userId);
    return index !== undefined && index < size ? index : undefined;
  };
  return {
    size,
    seed,
    programs,
    at(index) {
      if (!Number.isInteger(index) || index < 0 || index >= size) throw new RangeError(`There is no learner ${index}.`);
      return learnerAt(seed, index, size, asOfMs);
    },
    programsAt: (index) => enrollment(seed, index, programs),
    indexOf,
    indicesOf(userId) {
      const index = indexOf(userId);
      return index === undefined ? [] : [index];
    },
  };
}

function learnerAt(seed: number, index: number, size: number, asOfMs: number): Learner {
  const userId = userIdAt(seed, index);
  const progress = enrollment(seed, index, programs).map((program, slot) => study(seed, index, slot, program, asOfMs));
  const minutes = progress.reduce((sum, { timeSpentInMinutes }) => sum + timeSpentInMinutes, 0);
  return {
    userId,
    userName: userNameAt(seed, index, size),
    userAvatarUrl: chance(seed, index, 4) < 0.06 ? null : `https://cdn.example.com/avatars/${userId.slice(0, 8)}.jpg`,
    totalHoursStudied: Math.ceil(((minutes + minutesElsewhere(seed, index)) / 60) * 10) / 10,
    progress,
  };
}

/** Study outside of programs. */
function minutesElsewhere(seed: number, index: number): number {
  return chance(seed, index, 5) < 0.7 ? 0 : Math.floor(chance(seed, index, 6) * 300);
}

const namesakeEvery = 24;
const namesakeAt = 7;

function userNameAt(seed: number, index: number, size: number): string {
  const bearer = index % namesakeEvery === namesakeAt ? index - 1 : index;
  return nameAt((bearer + chance(seed, bearer, 7)) / size);
}
