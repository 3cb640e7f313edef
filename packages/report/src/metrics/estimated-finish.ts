import { dayMs } from "../calendar.ts";
import type { Row } from "../rows/row.ts";

/** A row as it stood at an instant, in milliseconds since 1970. */
export interface Observation {
  readonly row: Row;
  readonly at: number;
}

/** When a program will be finished at the pace between two observations. */
export type EstimatedFinish =
  | { readonly kind: "finish" /** In milliseconds since 1970. */; readonly at: number }
  | { readonly kind: "no-movement" };

/**
 * The estimated finish from two observations of one row: pace = minutes spent between them ÷ days between them, then
 * `readAt` + the minutes left ÷ pace, in whole days upwards. `readAt` when fewer than no minutes are left. Null without the
 * numbers, or when no time lies between.
 */
export function estimatedFinish(before: Observation, after: Observation, readAt: number): EstimatedFinish | null {
  const days = (after.at - before.at) / dayMs;
  const { minutesSpent, minutesLeft } = after.row;
  if (days <= 0 || before.row.minutesSpent === null || minutesSpent === null || minutesLeft === null) return null;
  const spent = minutesSpent - before.row.minutesSpent;
  if (spent <= 0) return { kind: "no-movement" };
  const daysLeft = (Math.max(0, minutesLeft) * days) / spent;
  // What binary fractions add to a whole number of days is not one day more.
  return { kind: "finish", at: readAt + Math.ceil(daysLeft - 1e-9) * dayMs };
}
