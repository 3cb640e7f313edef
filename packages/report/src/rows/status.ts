/** Where a learner stands in a program. */
export type Status = "completed" | "in-progress" | "not-started";

/**
 * The status by completion in percent and minutes spent. Null when neither tells. Tested on the number as it came:
 * rounding first would complete a program at 99.6 percent.
 */
export function statusOf(percent: number | null, minutesSpent: number | null): Status | null {
  if (percent !== null && percent >= 100) return "completed";
  if ((percent ?? 0) > 0 || (minutesSpent ?? 0) > 0) return "in-progress";
  return percent === null ? null : "not-started";
}
