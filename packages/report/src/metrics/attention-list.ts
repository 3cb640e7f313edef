import type { RiskReason, Row } from "../rows/row.ts";
import { countText, hoursText, percentText } from "../words/number-text.ts";

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
  const hours = (minutes: number | null) => hoursText((minutes ?? 0) / 60);
  return `${standing}, ${hours(row.minutesSpent)} spent of ${hours(row.durationMinutes)}.`;
}
