/** What to read, and how. */
export interface WalkPlan {
  /** Learners per page to ask for. */
  readonly pageSize: number;
  /** Learner IDs in batches of at most one page; a single null for the whole report. */
  readonly batches: readonly (readonly string[] | null)[];
  /** Number of program SKUs asked for, or null for all programs. */
  readonly programSKUs: number | null;
  /** Most pages that a driver may hold at once. */
  readonly window: number;
  /** Most requests in flight. */
  readonly concurrency: number;
  /** Most learners to give. */
  readonly limit?: number | undefined;
  /** Set if the API's count is known to be the total. */
  readonly countIs?: "total" | undefined;
  /** Read again if learners may be missing, and unite what was found. */
  readonly strict?: boolean | undefined;
  /** Learners that the caller expects. Only decides how far the first request reads ahead. */
  readonly expectedLearners?: number | undefined;
  /** Give rows that repeat a learner, too, while the report is read for the first time: their values may differ. */
  readonly givesRepeats?: boolean | undefined;
  /** Most pages of one batch. */
  readonly maxPages: number;
}

/** Returns the number of learner IDs asked for; 0 without a filter. */
export function askedFor({ batches }: WalkPlan): number {
  return batches.reduce((sum, batch) => sum + (batch?.length ?? 0), 0);
}
