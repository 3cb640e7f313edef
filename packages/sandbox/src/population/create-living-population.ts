import { enrollmentsAt } from "./enrollments-at.ts";
import type { Learner } from "./learner.ts";
import { learnerAt } from "./learner-at.ts";
import type { Population } from "./population.ts";
import { programCatalog } from "./program-catalog.ts";
import { msPerDay } from "./study-time.ts";
import { type TakenSeats, takenSeats } from "./taken-seats.ts";
import { seedsOn, type Tenure, tenureAt } from "./tenure.ts";
import { indexOfUserId } from "./user-id.ts";

/**
 * The learners of one organization over time: returns the population at an instant, given as ISO 8601 or in milliseconds
 * since 1970. Learners join, enroll, study, pause, complete programs, leave and return.
 *
 * @throws RangeError if it is not an instant.
 */
export type LivingPopulation = (asOf: string | number) => Population<Learner>;

export interface LivingPopulationOptions {
  /** Any integer. Defaults to 1. */
  readonly seed?: number;
  /** Seats of the organization, 0 or more: the most learners that it has on any day. Defaults to 250. */
  readonly learners?: number;
}

/**
 * Returns a population of generated learners that changes with time. Learners join and leave at midnight UTC. The
 * population at an instant does not depend on the instants asked for before.
 *
 * @throws RangeError if `learners` is negative or not whole.
 * @example
 * const organization = createLivingPopulation({ seed: 1, learners: 250 });
 * organization("2026-11-23T00:00:00Z").at(0).progress;
 */
export function createLivingPopulation({
  seed = 1,
  learners: seats = 250,
}: LivingPopulationOptions = {}): LivingPopulation {
  if (!Number.isSafeInteger(seats) || seats < 0 || seats > 2 ** 32)
    throw new RangeError("learners must be a whole number, 0 or more.");
  let kept: { readonly day: number; readonly taken: TakenSeats } | undefined;
  return (asOf) => {
    const ms = msOf(asOf);
    const day = Math.floor(ms / msPerDay);
    if (kept?.day !== day) kept = { day, taken: takenSeats(seed, seats, day) };
    return populationAt(seed, seats, ms, day, kept.taken);
  };
}

function msOf(asOf: string | number): number {
  const ms = typeof asOf === "number" ? asOf : withZone.test(asOf) ? Date.parse(asOf) : Number.NaN;
  if (!Number.isFinite(new Date(ms).getTime())) throw new RangeError("asOf must be an instant, with its time zone.");
  return ms;
}

/** A date, which is its midnight UTC, or a time with Z or an offset: any other is one of this machine's time zone. */
const withZone = /^\d{4}-\d\d-\d\d(?:T.+(?:Z|[+-]\d\d:\d\d))?$/;

function populationAt(seed: number, seats: number, ms: number, day: number, taken: TakenSeats): Population<Learner> {
  const tenureOf = (index: number): Tenure => {
    const tenure =
      Number.isInteger(index) && index >= 0 && index < taken.count
        ? tenureAt(seed, taken.seatAt(index), day)
        : undefined;
    if (tenure === undefined) throw new RangeError(`There is no learner ${index}.`);
    return tenure;
  };
  const indexOf = (userId: string): number | undefined => {
    for (const each of seedsOn(seed, day)) {
      const seat = indexOfUserId(each, userId);
      if (seat !== undefined && seat < seats && tenureAt(seed, seat, day)?.seed === each) return taken.positionOf(seat);
    }
    return undefined;
  };
  return {
    size: taken.count,
    seed,
    programs: programCatalog,
    at: (index) => learnerAt(tenureOf(index), seed, seats, ms),
    programsAt: (index) => enrollmentsAt(tenureOf(index), ms).map(({ program }) => program),
    indexOf,
    indicesOf(userId) {
      const index = indexOf(userId);
      return index === undefined ? [] : [index];
    },
  };
}
