import type { AdoptionViewModel } from "@aihr-plugins/core";

/** Everybody in an organization's report, as it was read at one time. */
export interface Roster {
  readonly learners: readonly AdoptionViewModel[];
  /** When it was read, in milliseconds since 1970. */
  readonly loadedAt: number;
  /** How many learners the API promised; null where it did not say. */
  readonly total: number | null;
  /** Whether all came that were promised. */
  readonly complete: boolean;
}

/** How far reading has come. */
export interface Loading {
  readonly learners: number;
  readonly total: number | null;
  /** Learners to search meanwhile: not always all that came, for an index is built of them each time. */
  readonly soFar: readonly AdoptionViewModel[];
}
