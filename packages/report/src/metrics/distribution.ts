import { type Band, bands } from "./bands.ts";
import type { Tally } from "./tally.ts";

/** How many enrollments are in a band of progress. */
export interface BandCount {
  readonly band: Band;
  readonly title: string;
  readonly enrollments: number;
  /** Percent of all enrollments; null if there are none. */
  readonly share: number | null;
}

/** Returns the enrollments by progress: counts that add up to the enrollments. */
export function distribution({ bands: counts, counts: { enrollments } }: Tally): readonly BandCount[] {
  return bands.map((band) => ({
    band,
    title: titles[band],
    enrollments: counts[band],
    share: enrollments === 0 ? null : (100 * counts[band]) / enrollments,
  }));
}

const titles: Readonly<Record<Band, string>> = {
  "not-started": "Not started",
  "under-25": "Under 25%",
  "25-to-under-50": "25% to under 50%",
  "50-to-under-75": "50% to under 75%",
  "75-to-under-100": "75% to under 100%",
  completed: "Completed",
  unknown: "Unknown",
};
