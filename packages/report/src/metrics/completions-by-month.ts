import type { Tally } from "./tally.ts";

/** How many enrollments were last changed in a month, of those that are completed now. */
export interface MonthCount {
  /** `2026-11`, in the report's time zone; null for completions without a usable date. */
  readonly month: string | null;
  readonly completed: number;
}

/** What to call these counts: a date may move after completion, so they are not the true days. */
export const completionsByMonthTitle = "Completed, by last change";

/** Returns the completed enrollments by month, earliest first; months without any are left out. */
export function completionsByMonth({ completionsByMonth: counts }: Tally): readonly MonthCount[] {
  const months = Object.keys(counts)
    .filter((month) => month !== "")
    .sort()
    .map((month) => ({ month, completed: counts[month] ?? 0 }));
  return counts[""] === undefined ? months : [...months, { month: null, completed: counts[""] }];
}
