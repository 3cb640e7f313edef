import type { AdoptionViewModel } from "@aihr-plugins/core";

/** An organization's report as it was read at one time. */
export interface Roster {
  /** Each learner once. */
  readonly learners: readonly AdoptionViewModel[];
  /** When it was read, in milliseconds since 1970. All figures are as of this instant. */
  readonly readAt: number;
  /** Whether these are known to be all learners. */
  readonly complete: boolean;
  /** What to say about the report: why it is incomplete, a sentence each. Empty if there is nothing to say. */
  readonly reasons: readonly string[];
}

/** Progress of a reading. */
export interface Loading {
  readonly learners: number;
  /** Learners in the report, or null if the API did not say. */
  readonly total: number | null;
  /** Learners to search meanwhile. It lags behind `learners`, because an index is built for each list. */
  readonly soFar: readonly AdoptionViewModel[];
  /** When the reading started, in milliseconds since 1970. */
  readonly startedAt: number;
}
