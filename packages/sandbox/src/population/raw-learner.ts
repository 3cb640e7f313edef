/**
 * A learner as an API may send it, with all that the vendor leaves open: any field but `userId` may be missing
 * (`undefined`) or null. The learners of `createPopulation` are complete; those of a test need not be.
 */
export interface RawLearner {
  /** A UUID, in either case. */
  readonly userId: string;
  readonly userName?: string | null | undefined;
  readonly userAvatarUrl?: string | null | undefined;
  /** Hours. */
  readonly totalHoursStudied?: number | null | undefined;
  readonly progress?: readonly RawProgress[] | null | undefined;
}

/** A learner's progress in one program as an API may send it. */
export interface RawProgress {
  readonly programName?: string | null | undefined;
  readonly abbreviation?: string | null | undefined;
  /** Percent, usually 0 to 100. */
  readonly value?: number | null | undefined;
  readonly timeSpentInMinutes?: number | null | undefined;
  readonly timeLeftInMinutes?: number | null | undefined;
  /** Usually an ISO 8601 duration. */
  readonly totalDuration?: string | null | undefined;
  /** Usually an ISO 8601 instant. */
  readonly date?: string | null | undefined;
}
