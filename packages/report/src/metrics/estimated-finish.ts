import type { AdoptionProgressViewModel } from "@aihr-plugins/core";
import { DAY_MS } from "../instant.ts";
import { readProgress } from "../progress.ts";

/** A learner's progress in a program as it stood at an instant. */
export interface Observation {
  readonly progress: AdoptionProgressViewModel;
  /** In milliseconds since 1970. */
  readonly at: number;
}

/** When a program will be finished at the pace between two observations. */
export type EstimatedFinish =
  | { readonly kind: "finish" /** In milliseconds since 1970. */; readonly at: number }
  | { readonly kind: "no-movement" };

/**
 * The estimated finish from two observations of one row: pace = minutes spent between them ÷ days between them, then
 * `now` + the minutes left ÷ pace, in whole days upwards. Null without the numbers, or when no time lies between.
 */
export function estimatedFinish(before: Observation, after: Observation, now: number): EstimatedFinish | null {
  const days = (after.at - before.at) / DAY_MS;
  const { minutesSpent: spentBefore } = readProgress(before.progress);
  const { minutesSpent, minutesLeft } = readProgress(after.progress);
  if (days <= 0 || spentBefore === null || minutesSpent === null || minutesLeft === null) return null;
  const pace = (minutesSpent - spentBefore) / days;
  if (pace <= 0) return { kind: "no-movement" };
  return { kind: "finish", at: now + Math.ceil(Math.max(0, minutesLeft) / pace) * DAY_MS };
}
