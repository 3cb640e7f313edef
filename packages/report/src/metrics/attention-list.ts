import type { RiskReason, Row } from "../rows/row.ts";
import { countText, hoursText, minutesText, percentText } from "../words/number-text.ts";

/** An enrollment that needs attention, and why. */
export interface AttentionItem {
  readonly row: Row;
  readonly reason: "stalled" | RiskReason;
  /** The reason as a sentence, without a name. */
  readonly text: string;
}

/**
 * Returns the stalled and at-risk enrollments, longest without activity first: exactly those that `stalledEnrollments`
 * and `atRiskEnrollments` count.
 */
export function attentionList(rows: readonly Row[]): readonly AttentionItem[] {
  return rows
    .flatMap((row): readonly AttentionItem[] => {
      const reason = row.stalled ? "stalled" : row.atRisk;
      return reason === null ? [] : [{ row, reason, text: reasonText(row, reason) }];
    })
    .sort((a, b) => (b.row.daysSinceLastActivity ?? -1) - (a.row.daysSinceLastActivity ?? -1));
}

function reasonText(row: Row, reason: AttentionItem["reason"]): string {
  const standing = row.progressPercent === null ? "In progress" : `At ${percentText(row.progressPercent)}`;
  if (reason !== "over-duration") {
    return `${standing}, no activity for ${countText(row.daysSinceLastActivity ?? 0, "day")}.`;
  }
  return `${standing}, ${spentText(row.minutesSpent ?? 0, row.durationMinutes ?? 0)}.`;
}

/** In hours; in minutes, or as they are, where rounding would make both the same. */
function spentText(spent: number, duration: number): string {
  const pairs = [
    [hoursText(spent / 60), hoursText(duration / 60)],
    [minutesText(spent), minutesText(duration)],
    [countText(spent, "minute"), countText(duration, "minute")],
  ] as const;
  const [spentWords, durationWords] = pairs.find(([one, other]) => one !== other) ?? pairs[2];
  return `${spentWords} spent of ${durationWords}`;
}
