import type { AdoptionProgressViewModel } from "@aihr-plugins/core";
import { instantOf, isUsable } from "../instant.ts";
import { textOrNull } from "../presence.ts";
import type { Flag } from "./flag.ts";
import type { Row } from "./row.ts";

/** The flags that one entry of progress shows by itself. */
export function flagsOfEntry(
  entry: AdoptionProgressViewModel,
  { status, progressPercent, minutesSpent, minutesLeft, durationMinutes }: EntryNumbers,
  hasUsableDate: boolean,
): readonly Flag[] {
  const found: Flag[] = [];
  if (status === "completed" && (minutesLeft ?? 0) > 0) found.push("completed-with-time-left");
  if (durationMinutes !== null && (minutesSpent ?? 0) > durationMinutes) found.push("spent-over-duration");
  if ((progressPercent ?? 0) < 0 || (progressPercent ?? 0) > 100) found.push("progress-out-of-range");
  if ((minutesSpent ?? 0) < 0 || (minutesLeft ?? 0) < 0) found.push("negative-time");
  if (durationMinutes === null && textOrNull(entry.totalDuration) !== null) found.push("unreadable-duration");
  if (!hasUsableDate && textOrNull(entry.date) !== null) found.push(dateFlag(entry.date));
  return found;
}

/** What an entry says, as its row shows it. */
type EntryNumbers = Pick<Row, "status" | "progressPercent" | "minutesSpent" | "minutesLeft" | "durationMinutes">;

/** A date in the future is one that a report read later could use. */
function dateFlag(date: string | null | undefined): Flag {
  return isUsable(instantOf(date) ?? 0, Number.POSITIVE_INFINITY) ? "future-date" : "unreadable-date";
}
