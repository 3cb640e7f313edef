import type { AdoptionProgressViewModel } from "@aihr-plugins/core";
import { given } from "../given.ts";
import type { Flag, Row } from "./row.ts";

/** The flags of one entry of progress. */
export function flagsOf(
  entry: AdoptionProgressViewModel,
  { status, progressPercent, minutesSpent, minutesLeft, durationMinutes, lastActivity }: Omit<Row, "flags">,
): readonly Flag[] {
  const flags: Flag[] = [];
  if (status === "completed" && (minutesLeft ?? 0) > 0) flags.push("completed-with-time-left");
  if (durationMinutes !== null && (minutesSpent ?? 0) > durationMinutes) flags.push("spent-over-duration");
  if (progressPercent !== null && (progressPercent < 0 || progressPercent > 100)) flags.push("progress-out-of-range");
  if (durationMinutes === null && given(entry.totalDuration) !== null) flags.push("unreadable-duration");
  if (lastActivity === null && given(entry.date) !== null) flags.push("unreadable-date");
  return flags;
}
