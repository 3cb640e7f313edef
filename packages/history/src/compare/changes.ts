import type { Status } from "@aihr-plugins/report";
import type { Deviation, RecordedProgram } from "./recorded-state.ts";

/** What a report changes in a history. */
export interface Changes {
  /** When the report was read, in milliseconds since 1970. */
  readonly readAt: number;
  /** Learners that joined, returned, left, or changed their name, ID or hours. */
  readonly learners: readonly LearnerChange[];
  /** Programs that are new, or have another name, abbreviation or duration. */
  readonly programs: readonly RecordedProgram[];
  readonly enrollments: readonly EnrollmentChange[];
  readonly deviations: readonly DeviationChange[];
  readonly counts: ChangeCounts;
}

/** What there is in the report, and how many learners moved. */
export interface ChangeCounts {
  readonly learners: number;
  readonly enrollments: number;
  readonly joined: number;
  readonly returned: number;
  readonly left: number;
  /** Learners in the report before. */
  readonly learnersBefore: number;
}

/** What is new about a learner. */
export interface LearnerChange {
  readonly identity: string;
  readonly learnerId: string;
  readonly name: string | null;
  readonly hours: number | null;
  /** +1 for a learner who joins or returns, −1 for one who leaves, else 0: the sum is the number of learners. */
  readonly listed: Gain;
  readonly isNew: boolean;
  /** Whether the name or the spelling of the ID is not the one recorded before. */
  readonly isRenamed: boolean;
  /** Whether the hours differ from those recorded before, or the learner joins, returns or leaves. */
  readonly hasStudied: boolean;
}

/** A change of one enrollment. Gains add up: the sum of all gains is the state. */
export interface EnrollmentChange {
  /** Identity of the learner. */
  readonly learner: string;
  /** Identity of the program. */
  readonly program: string;
  /** Null for an enrollment that the report no longer has; the numbers are null then, too. */
  readonly status: Status | null;
  readonly statusBefore: Status | null;
  readonly progress: number | null;
  /** Of progress clamped to 0–100. */
  readonly progressGained: number;
  readonly minutesSpent: number | null;
  readonly minutesGained: number;
  readonly minutesLeft: number | null;
  readonly lastActivity: string | null;
  readonly enrolled: Gain;
  /** Of enrollments that have begun: in progress or completed. */
  readonly started: Gain;
  readonly completed: Gain;
}

/** An enrollment that begins to deviate from its program, or ends to: null. */
export interface DeviationChange {
  readonly learner: string;
  readonly program: string;
  readonly deviation: Deviation | null;
}

/** How much a count grows. */
export type Gain = -1 | 0 | 1;

/** Whether a report shows exactly what is known. */
export function isNothingNew({ learners, programs, enrollments, deviations }: Changes): boolean {
  return learners.length + programs.length + enrollments.length + deviations.length === 0;
}
