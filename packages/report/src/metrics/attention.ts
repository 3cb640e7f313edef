import type { AdoptionViewModel } from "@aihr-plugins/core";
import { DEFAULT_DAYS } from "../progress.ts";
import type { Row, RowOptions } from "../rows/rows.ts";
import { rows } from "../rows/rows.ts";
import { hoursText, percentText, plural } from "../text.ts";

/** A row that somebody should look at, and why. */
export interface Attention {
  readonly row: Row;
  readonly reason: "stalled" | "going-quiet" | "over-duration";
  /** The reason as a sentence. */
  readonly text: string;
}

/** The rows in progress without activity for more than the set days, longest first. */
export function stalledList(learners: readonly AdoptionViewModel[], options: RowOptions): readonly Attention[] {
  return longestQuietFirst(rows(learners, options).filter(({ stalled }) => stalled)).map((row) => ({
    row,
    reason: "stalled",
    text: `${standing(row)}, no activity for ${plural(row.daysSinceLastActivity ?? 0, "day")}.`,
  }));
}

/**
 * The rows in progress that are not stalled yet but may not be finished: quiet for half of the set days or more, or
 * with more time spent than the whole program takes. Longest quiet first.
 */
export function atRiskList(learners: readonly AdoptionViewModel[], options: RowOptions): readonly Attention[] {
  const quietFrom = (options.days ?? DEFAULT_DAYS) / 2;
  const begun = rows(learners, options).filter(({ status, stalled }) => status === "in-progress" && !stalled);
  return longestQuietFirst(begun).flatMap((row): readonly Attention[] => {
    const quietDays = row.daysSinceLastActivity ?? 0;
    if (quietDays >= quietFrom) {
      const text = `${standing(row)}, no activity for ${plural(quietDays, "day")}.`;
      return [{ row, reason: "going-quiet", text }];
    }
    if (!row.flags.includes("spent-over-duration")) return [];
    const [spent, planned] = [row.minutesSpent, row.durationMinutes].map((minutes) => hoursText((minutes ?? 0) / 60));
    return [{ row, reason: "over-duration", text: `${standing(row)} after ${spent}; the program takes ${planned}.` }];
  });
}

function standing(row: Row): string {
  return row.progressPercent === null ? "In progress" : `At ${percentText(row.progressPercent)}`;
}

function longestQuietFirst(some: readonly Row[]): readonly Row[] {
  return [...some].sort((a, b) => (b.daysSinceLastActivity ?? -1) - (a.daysSinceLastActivity ?? -1));
}
