import type { AdoptionProgressViewModel } from "@aihr-plugins/core";
import { durationMinutes } from "./duration.ts";
import { DAY_MS, instantOf } from "./instant.ts";
import { programKey } from "./programs.ts";

/** Where a learner stands in a program. */
export type Status = "completed" | "in-progress" | "not-started";

/** One entry of a learner's progress, read: what is missing or unreadable is null. */
export interface Progress {
  /** The program's identity. */
  readonly program: string;
  /** Completion in percent, 0 to 100. */
  readonly value: number | null;
  readonly minutesSpent: number | null;
  readonly minutesLeft: number | null;
  readonly durationMinutes: number | null;
  /** When it last changed, in milliseconds since 1970. */
  readonly changedAt: number | null;
  /** Null when the API gave neither a completion nor any time spent. */
  readonly status: Status | null;
}

/** The days without activity after which progress counts as stalled, unless set. */
export const DEFAULT_DAYS = 30;

/** Reads one entry of a learner's progress. */
export function readProgress(entry: AdoptionProgressViewModel): Progress {
  const value = finite(entry.value);
  const minutesSpent = finite(entry.timeSpentInMinutes);
  return {
    program: programKey(entry),
    value,
    minutesSpent,
    minutesLeft: finite(entry.timeLeftInMinutes),
    durationMinutes: durationMinutes(entry.totalDuration),
    changedAt: instantOf(entry.date),
    status: statusOf(value, minutesSpent),
  };
}

/** In progress, and not changed for more than so many times 24 hours before `now`. */
export function isStalled(progress: Progress, now: number, days: number): boolean {
  return progress.status === "in-progress" && progress.changedAt !== null && progress.changedAt < now - days * DAY_MS;
}

/** The number, or null where there is none to count with. */
export function finite(number: number | null | undefined): number | null {
  return typeof number === "number" && Number.isFinite(number) ? number : null;
}

/** Tested on the number as it came: rounding first would complete a program at 99.6 percent. */
function statusOf(value: number | null, minutesSpent: number | null): Status | null {
  if (value !== null && value >= 100) return "completed";
  if ((value ?? 0) > 0 || (minutesSpent ?? 0) > 0) return "in-progress";
  return value === null ? null : "not-started";
}
