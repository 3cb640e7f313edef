/** What a poll must remember so that the next one reports each event once. */
export interface EventState {
  /** By ID, compared without case. */
  readonly learners: ReadonlyMap<string, KnownLearner>;
}

export interface KnownLearner {
  /** The ID as it was spelled last. */
  readonly learnerId: string;
  /** How often the learner has left. */
  readonly departures: number;
  /** Whether the learner was missing from the last complete report. */
  readonly isRemoved: boolean;
  /** By key, compared without case. */
  readonly programs: ReadonlyMap<string, KnownProgress>;
}

export interface KnownProgress {
  /** The highest progress ever seen, so that progress which falls and rises again is reported once; null if not begun. */
  readonly highest: number | null;
  /** Stalls with a last activity before this calendar day (since 1970) were reported; null if none was. */
  readonly stalledBefore: number | null;
}

export const notBegun: KnownProgress = { highest: null, stalledBefore: null };
