import { dayMs } from "../calendar.ts";
import type { Row } from "../rows/row.ts";

/** A row as a report showed it. */
export interface Observation {
  readonly row: Row;
  /** When that report was read, in milliseconds since 1970. */
  readonly at: number;
}

/** When a program will be finished at the pace between two observations. */
export type EstimatedFinish =
  | { readonly kind: "finish" /** In milliseconds since 1970. */; readonly at: number }
  | { readonly kind: "no-movement" };

/**
 * Returns the estimated finish from two observations of one enrollment: `readAt` plus minutes left ÷ pace, rounded up to
 * whole days, where pace is the minutes spent between the observations ÷ the days between them. Null if a number is
 * missing, if no time lies between them, or if the finish is too far away for a date.
 *
 * @example
 * const estimate = estimatedFinish({ row: lastWeek, at: lastWeekAt }, { row, at: readAt }, readAt);
 * if (estimate?.kind === "finish") console.log(new Date(estimate.at));
 */
export function estimatedFinish(before: Observation, after: Observation, readAt: number): EstimatedFinish | null {
  const days = (after.at - before.at) / dayMs;
  const { minutesSpent, minutesLeft } = after.row;
  if (days <= 0 || before.row.minutesSpent === null || minutesSpent === null || minutesLeft === null) return null;
  const spent = minutesSpent - before.row.minutesSpent;
  if (spent <= 0) return { kind: "no-movement" };
  const daysLeft = (Math.max(0, minutesLeft) * days) / spent;
  // Binary fractions must not add a day to a whole number of days.
  const at = readAt + Math.ceil(daysLeft - 1e-9) * dayMs;
  return at <= latestDate ? { kind: "finish", at } : null;
}

/** The latest instant that a JavaScript date can hold. */
const latestDate = 8.64e15;
