import type { Flag } from "./flag.ts";
import type { Status } from "./status.ts";

/** An enrollment: one learner in one program. `columns` has the title, unit and meaning of each field. */
export interface Row {
  readonly learnerId: string;
  readonly learnerName: string | null;
  /** The program's key as spelled in this entry; null if the learner is in no program. */
  readonly program: string | null;
  readonly programName: string | null;
  readonly abbreviation: string | null;
  /** Null only if the learner is in no program. */
  readonly status: Status | null;
  readonly stalled: boolean;
  readonly atRisk: RiskReason | null;
  /** From 0 to 100, not rounded. */
  readonly progressPercent: number | null;
  readonly minutesSpent: number | null;
  readonly minutesLeft: number | null;
  readonly durationMinutes: number | null;
  /** ISO 8601 in UTC; null without a usable date. */
  readonly lastActivity: string | null;
  readonly daysSinceLastActivity: number | null;
  /** Over all programs of the learner: the same on each of their rows. */
  readonly totalHoursStudied: number | null;
  readonly flags: readonly Flag[];
}

/** The row of a learner in a program. */
export interface EnrollmentRow extends Row {
  readonly program: string;
  readonly status: Status;
}

/** Why an enrollment is at risk: no activity for half of the days, or more time spent than the program takes. */
export type RiskReason = "quiet" | "over-duration";
