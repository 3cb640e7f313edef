import type { Row } from "../rows/row.ts";
import { DEFAULT_DAYS } from "../rows/rows.ts";
import { hoursText, percentText, plural } from "../text.ts";

/** A row that somebody should look at, and why. */
export interface Attention {
  readonly row: Row;
  readonly reason: "stalled" | "going-quiet" | "over-duration";
  /** The reason as a sentence. */
  readonly text: string;
}

/**
 * The rows in progress that may not be finished, longest without activity first: stalled; at risk because they have
 * been quiet for half of the days after which they stall (30 unless set), or because they took more time than the whole
 * program should.
 */
export function attentionList(rows: readonly Row[], days = DEFAULT_DAYS): readonly Attention[] {
  return rows
    .filter(({ status }) => status === "in-progress")
    .sort((a, b) => (b.daysSinceLastActivity ?? -1) - (a.daysSinceLastActivity ?? -1))
    .flatMap((row): readonly Attention[] => {
      const { stalled, daysSinceLastActivity: quietDays, progressPercent, minutesSpent, durationMinutes } = row;
      const standing = progressPercent === null ? "In progress" : `At ${percentText(progressPercent)}`;
      if (stalled || (quietDays ?? 0) >= days / 2) {
        const text = `${standing}, no activity for ${plural(quietDays ?? 0, "day")}.`;
        return [{ row, reason: stalled ? "stalled" : "going-quiet", text }];
      }
      if (minutesSpent === null || durationMinutes === null || minutesSpent <= durationMinutes) return [];
      const text = `${standing} after ${hoursText(minutesSpent / 60)} of ${hoursText(durationMinutes / 60)}.`;
      return [{ row, reason: "over-duration", text }];
    });
}
