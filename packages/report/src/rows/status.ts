/** How far a learner is in a program. */
export type Status = "completed" | "in-progress" | "not-started" | "unknown";

/**
 * The status by progress in percent and minutes spent, tested on the numbers as they came: rounding first would complete
 * a program at 99.6 percent.
 */
export function statusOf(percent: number | null, minutesSpent: number | null): Status {
  if (percent !== null && percent >= 100) return "completed";
  if ((percent ?? 0) > 0 || (minutesSpent ?? 0) > 0) return "in-progress";
  return percent === null ? "unknown" : "not-started";
}

/** Whether the learner has begun: the status is completed or in progress. */
export function hasBegun(status: Status | null): boolean {
  return status === "completed" || status === "in-progress";
}
