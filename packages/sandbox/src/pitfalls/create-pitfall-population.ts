import type { Population } from "../population/population.ts";
import { populationOf } from "../population/population-of.ts";
import { datePitfalls } from "./dates.ts";
import { durationPitfalls } from "./durations.ts";
import { listedTwiceOnOnePage, listedTwiceOnTwoPages } from "./listed-twice.ts";
import { namePitfalls } from "./names.ts";
import { numberPitfalls } from "./numbers.ts";
import type { Pitfall } from "./pitfall.ts";
import { pitfallPrograms, programPitfalls } from "./programs.ts";

/** The instant at which the report of the pitfalls was read, in milliseconds since 1970: 2026-11-23T12:00:00Z. */
export const pitfallReadAt = Date.UTC(2026, 10, 23, 12);

const [firstListing, secondListing] = listedTwiceOnTwoPages;

/**
 * Every pitfall, in the order of the report. The first two entries list one learner, on one page at any page size
 * above 1; the third and the last list another, on two pages at any page size that does not hold the whole report.
 */
export const pitfalls: readonly Pitfall[] = [
  ...listedTwiceOnOnePage,
  firstListing,
  ...datePitfalls,
  ...numberPitfalls,
  ...durationPitfalls,
  ...programPitfalls,
  ...namePitfalls,
  secondListing,
];

/**
 * Returns a population of hand-made learners, in the order of `pitfalls`. Each shows something that a report has to get
 * right if it is read at `pitfallReadAt`.
 *
 * @example
 * const sandbox = createSandbox({ population: createPitfallPopulation() });
 */
export function createPitfallPopulation(): Population {
  return populationOf(
    pitfalls.map(({ learner }) => learner),
    { programs: pitfallPrograms, order: "given" },
  );
}
