/** What a poll must remember so that the next one tells each event once. */
export interface EventState {
  readonly learners: ReadonlyMap<string, KnownLearner>;
}

interface KnownLearner {
  /** That the learner left was told. It stays so: `learner-removed` has one key for each learner. */
  readonly removed: boolean;
  readonly programs: ReadonlyMap<string, KnownProgress>;
}

export interface KnownProgress {
  /**
   * The highest completion ever seen; null while not started. The highest, not the last: what falls and rises again
   * was told before.
   */
  readonly highest: number | null;
  /** Stalls at a date before this day (counted from 1970) were told; null when none was. */
  readonly stalledBefore: number | null;
}

export const NOT_STARTED: KnownProgress = { highest: null, stalledBefore: null };
