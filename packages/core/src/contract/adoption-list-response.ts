/**
 * The API's reply, by the vendor's schema names. What the vendor does not promise to be there may be missing or null:
 * `undefined` means that the field was not sent, `null` that the API said null. Fields that are not listed here pass
 * through untouched.
 */
export interface AdoptionListResponse {
  /** Learners on one page, as the API echoes it. A hint: the page itself may hold fewer. */
  readonly pageSize?: number | null | undefined;
  /** Number of this page, the first being 1. */
  readonly page?: number | null | undefined;
  /** The vendor does not say what it counts: all learners, or those on this page. */
  readonly count?: number | null | undefined;
  /** The learners on this page. */
  readonly data: readonly AdoptionViewModel[];
  /** The order that the API applied: an echo, passed through as it came. */
  readonly sort?: unknown;
  /** The filter that the API applied: an echo, passed through as it came. */
  readonly filter?: unknown;
}

/** One learner. */
export interface AdoptionViewModel {
  /** Unique identifier, a UUID. */
  readonly userId: string;
  /** Name. Not unique. */
  readonly userName?: string | null | undefined;
  /** URL of the profile picture. */
  readonly userAvatarUrl?: string | null | undefined;
  /** Cumulative time of study, in hours. */
  readonly totalHoursStudied?: number | null | undefined;
  /** One entry for each program. */
  readonly progress?: readonly AdoptionProgressViewModel[] | null | undefined;
}

/** A learner's progress in one program. */
export interface AdoptionProgressViewModel {
  /** Full name of the program. */
  readonly programName?: string | null | undefined;
  /** Short name of the program, such as `PA`. Not its SKU. */
  readonly abbreviation?: string | null | undefined;
  /** Completion in percent, 0 to 100. */
  readonly value?: number | null | undefined;
  /** Time spent, in minutes. */
  readonly timeSpentInMinutes?: number | null | undefined;
  /** Time remaining, in minutes. */
  readonly timeLeftInMinutes?: number | null | undefined;
  /** Length of the program, an ISO 8601 duration such as `PT20H`. */
  readonly totalDuration?: string | null | undefined;
  /** When the progress last changed, an ISO 8601 instant. */
  readonly date?: string | null | undefined;
}
