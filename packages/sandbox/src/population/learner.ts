/** A complete learner, with its keys in the order of the vendor's `AdoptionViewModel`. */
export interface Learner {
  /** A UUID. */
  readonly userId: string;
  readonly userName: string;
  readonly userAvatarUrl: string | null;
  /** Hours. */
  readonly totalHoursStudied: number;
  readonly progress: readonly Progress[];
}

/** A learner's progress in one program, with its keys in the order of the vendor's `AdoptionProgressViewModel`. */
export interface Progress {
  readonly programName: string;
  readonly abbreviation: string;
  /** Percent, 0 to 100. */
  readonly value: number;
  readonly timeSpentInMinutes: number;
  readonly timeLeftInMinutes: number;
  /** ISO 8601 duration. */
  readonly totalDuration: string;
  /** ISO 8601 instant. */
  readonly date: string;
}
