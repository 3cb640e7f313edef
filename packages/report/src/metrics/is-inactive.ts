import type { Row } from "../rows/row.ts";
import { hasBegun } from "../rows/status.ts";

/**
 * Whether a learner is inactive: something in progress, and the last activity over all begun programs more than `days`
 * ago. Without any usable date a learner is not called inactive.
 */
export function isInactive(rows: readonly Row[], days: number): boolean {
  return rows.some(({ status }) => status === "in-progress") && (daysSinceLastBegunActivity(rows) ?? 0) > days;
}

/** Calendar days since the last activity in a begun program; null without a usable date. */
export function daysSinceLastBegunActivity(rows: readonly Row[]): number | null {
  let fewest: number | null = null;
  for (const { status, daysSinceLastActivity: days } of rows) {
    if (hasBegun(status) && days !== null) fewest = Math.min(days, fewest ?? days);
  }
  return fewest;
}
