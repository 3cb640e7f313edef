import { createLivingPopulation } from "./create-living-population.ts";
import type { Learner } from "./learner.ts";
import type { Population } from "./population.ts";

export interface PopulationOptions {
  /** Any integer. The same seed, number of seats and instant give the same population. Defaults to 1. */
  readonly seed?: number;
  /**
   * Seats of the organization, 0 or more. From the day of `defaultAsOf` on all seats are taken, so this is the number of
   * learners; before, there are fewer. Defaults to 250.
   */
  readonly learners?: number;
  /** The instant, as ISO 8601 or in milliseconds since 1970. Defaults to `defaultAsOf`. */
  readonly asOf?: string | number;
}

/** Default of `asOf`. It is fixed, because the sandbox reads no clock. */
export const defaultAsOf = "2026-11-01T12:00:00Z";

/**
 * Returns a population of generated learners as it is at an instant. Each learner is computed from the seed, an index and
 * the instant, so a million learners take little more memory than ten.
 *
 * @throws RangeError if `learners` is negative or not whole, or if `asOf` is not an instant.
 * @example
 * const population = createPopulation({ seed: 1, learners: 10_000, asOf: "2026-11-23T00:00:00Z" });
 */
export function createPopulation({ asOf = defaultAsOf, ...organization }: PopulationOptions = {}): Population<Learner> {
  return createLivingPopulation(organization)(asOf);
}
