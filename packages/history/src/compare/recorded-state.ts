import type { Status } from "@aihr-plugins/report";

/** What a history knows of the report of one run. */
export interface RecordedState {
  /** By identity (`learnerIdentity`), those who have left included. */
  readonly learners: ReadonlyMap<string, RecordedLearner>;
  /** By identity (`programIdentity`). */
  readonly programs: ReadonlyMap<string, RecordedProgram>;
}

/** What a history knows of a learner. */
export interface RecordedLearner {
  /** As it was spelled last. */
  readonly learnerId: string;
  readonly name: string | null;
  /** Whether the report lists the learner: false for those who have left. */
  readonly isListed: boolean;
  /** `totalHoursStudied` of the report. */
  readonly hours: number | null;
  /** By program identity; none for those who have left. */
  readonly enrollments: ReadonlyMap<string, RecordedEnrollment>;
}

/** A program as most of its enrollments show it. */
export interface RecordedProgram {
  readonly key: string;
  readonly name: string | null;
  readonly abbreviation: string | null;
  readonly durationMinutes: number | null;
}

/** An enrollment as the report's row shows it. */
export interface RecordedEnrollment {
  readonly status: Status;
  readonly progress: number | null;
  readonly minutesSpent: number | null;
  readonly minutesLeft: number | null;
  /** ISO 8601 in UTC. */
  readonly lastActivity: string | null;
  /** Null for an enrollment that shows its program as most do, which is the rule. */
  readonly deviation: Deviation | null;
}

/** How an enrollment shows its program, if other than most do, and the flags that its numbers do not explain. */
export interface Deviation {
  readonly programName: string | null;
  readonly abbreviation: string | null;
  readonly durationMinutes: number | null;
  /** Separated by commas; may be empty. */
  readonly flags: string;
}

/** Before the first report. */
export const emptyState: RecordedState = { learners: new Map(), programs: new Map() };
