import type { AihrError } from "../errors/aihr-error.ts";

/** A range of whole numbers, both ends included. */
export type Range = readonly [least: number, most: number];

export const pageSizes: Range = [1, 10_000];
export const counts: Range = [1, 1_000_000_000];

/** Gives a whole number back, or throws what `refuse` makes of its path and a sentence. */
export function wholeNumber(
  value: number,
  path: string,
  [least, most]: Range,
  refuse: (path: string, message: string) => AihrError,
): number {
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw refuse(path, `${path} must be a whole number from ${least} to ${most}.`);
}
