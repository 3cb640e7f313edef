import { nameAt } from "../names/name-at.ts";
import { enrolledPrograms } from "./enrolled-programs.ts";
import type { Learner } from "./learner.ts";
import type { Population } from "./population.ts";
import { programCatalog } from "./program-catalog.ts";
import { progressAt } from "./progress-at.ts";
import { seededRandom } from "./seeded-random.ts";
import { indexOfUserId, userIdAt } from "./user-id.ts";

export interface PopulationOptions {
  /** Any integer. The same seed, number of learners and instant give the same population. */
  readonly seed: number;
  /** Number of learners, 0 or more. */
  readonly learners: number;
  /** ISO 8601 instant; all progress was made before it. Defaults to `defaultAsOf`. */
  readonly asOf?: string;
}

/** Default of `asOf`. It is fixed, because the sandbox reads no clock. */
export const defaultAsOf = "2026-11-01T12:00:00Z";

/**
 * Returns a population of generated learners. Each learner is computed from the seed and an index, so a million
 * learners take no more memory than ten.
 *
 * @throws RangeError if `learners` is negative or not whole, or if `asOf` is not an instant.
 * @example
 * const population = createPopulation({ seed: 1, learners: 10_000, asOf: "2026-11-23T00:00:00Z" });
 */
export function createPopulation({ seed, learners: size, asOf = defaultAsOf }: PopulationOptions): Population<Learner> {
  const asOfMs = Date.parse(asOf);
  if (!Number.isSafeInteger(size) || size < 0 || size > 2 ** 32)
    throw new RangeError("learners must be a whole number, 0 or more.");
  if (Number.isNaN(asOfMs)) throw new RangeError("asOf must be an ISO 8601 instant.");
  const indexOf = (userId: string): number | undefined => {
    const index = indexOfUserId(seed, userId);
    return index !== undefined && index < size ? index : undefined;
  };
  return {
    size,
    seed,
    programs: programCatalog,
    at(index) {
      if (!Number.isInteger(index) || index < 0 || index >= size) throw new RangeError(`There is no learner ${index}.`);
      return learnerAt(seed, index, size, asOfMs);
    },
    programsAt: (index) => enrolledPrograms(seed, index, programCatalog),
    indexOf,
    indicesOf(userId) {
      const index = indexOf(userId);
      return index === undefined ? [] : [index];
    },
  };
}

function learnerAt(seed: number, index: number, size: number, asOfMs: number): Learner {
  const userId = userIdAt(seed, index);
  const programs = enrolledPrograms(seed, index, programCatalog);
  const progress = programs.map((program, slot) => progressAt(seed, index, slot, program, asOfMs));
  const minutes = progress.reduce((sum, { timeSpentInMinutes }) => sum + timeSpentInMinutes, 0);
  const hasAvatar = seededRandom(seed, index, 4) >= 0.06;
  return {
    userId,
    userName: userNameAt(seed, index, size),
    userAvatarUrl: hasAvatar ? `https://cdn.example.com/avatars/${userId.slice(0, 8)}.jpg` : null,
    totalHoursStudied: Math.ceil(((minutes + minutesOutsidePrograms(seed, index)) / 60) * 10) / 10,
    progress,
  };
}

function minutesOutsidePrograms(seed: number, index: number): number {
  return seededRandom(seed, index, 5) < 0.7 ? 0 : Math.floor(seededRandom(seed, index, 6) * 300);
}

const namesakeEvery = 24;
const namesakeAt = 7;

/** One learner in 24 has the name of the learner before, so that names are not unique. */
function userNameAt(seed: number, index: number, size: number): string {
  const namedLike = index % namesakeEvery === namesakeAt ? index - 1 : index;
  return nameAt((namedLike + seededRandom(seed, namedLike, 7)) / size);
}
