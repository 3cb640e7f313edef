import type { Status } from "./status.ts";

/** A learner in a program, flat. `columns` tells the title, unit and meaning of each field. */
export interface Row {
  readonly learnerId: string;
  readonly learnerName: string | null;
  readonly program: string | null;
  readonly programName: string | null;
  readonly abbreviation: string | null;
  readonly status: Status | null;
  readonly stalled: boolean;
  readonly progressPercent: number | null;
  readonly minutesSpent: number | null;
  readonly minutesLeft: number | null;
  readonly durationMinutes: number | null;
  readonly lastActivity: string | null;
  readonly daysSinceLastActivity: number | null;
  readonly totalHoursStudied: number | null;
  readonly flags: readonly Flag[];
}

/** What does not fit together in the API's numbers. It is told, never repaired. */
export type Flag =
  | "completed-with-time-left"
  | "spent-over-duration"
  | "progress-out-of-range"
  | "unreadable-duration"
  | "unreadable-date";
