import type { AdoptionProgressViewModel } from "@aihr-plugins/core";
import { given } from "../programs.ts";
import type { Progress } from "../progress.ts";

/** What does not fit together in the API's numbers. It is told, never repaired. */
export type Flag =
  | "completed-with-time-left"
  | "spent-over-duration"
  | "progress-missing"
  | "progress-out-of-range"
  | "negative-time"
  | "unreadable-duration"
  | "unreadable-date"
  | "date-in-future";

/** The flags of one entry of progress, seen at `now`. */
export function flagsOf(entry: AdoptionProgressViewModel, progress: Progress, now: number): readonly Flag[] {
  const { value, minutesSpent, minutesLeft, durationMinutes, changedAt, status } = progress;
  const flags: Flag[] = [];
  if (status === "completed" && (minutesLeft ?? 0) > 0) flags.push("completed-with-time-left");
  if (minutesSpent !== null && durationMinutes !== null && minutesSpent > durationMinutes)
    flags.push("spent-over-duration");
  if (value === null) flags.push("progress-missing");
  else if (value < 0 || value > 100) flags.push("progress-out-of-range");
  if ((minutesSpent ?? 0) < 0 || (minutesLeft ?? 0) < 0) flags.push("negative-time");
  if (durationMinutes === null && given(entry.totalDuration) !== null) flags.push("unreadable-duration");
  if (changedAt === null && given(entry.date) !== null) flags.push("unreadable-date");
  if (changedAt !== null && changedAt > now) flags.push("date-in-future");
  return flags;
}
