/**
 * A sum of decimal numbers as an exact integer of millionths. So it does not depend on the order of its parts: sums of
 * parts add up to the sum of the whole to the last digit, and no 0.1 + 0.2 leaves a remainder.
 */
export interface Sum {
  readonly millionths: number;
  /** How many numbers were given. */
  readonly count: number;
}

export const EMPTY_SUM: Sum = { millionths: 0, count: 0 };

/** What one unit is in millionths. */
export const MILLION = 1e6;

/** The sum with one more number; the same sum where there is no number. */
export function plus(sum: Sum, number: number | null): Sum {
  if (number === null) return sum;
  return { millionths: sum.millionths + Math.round(number * MILLION), count: sum.count + 1 };
}

/** The sum of two sums. */
export function merge(a: Sum, b: Sum): Sum {
  return { millionths: a.millionths + b.millionths, count: a.count + b.count };
}

/** The sum in parts of `per`, such as minutes in hours with 60; null when no number was given. */
export function total(sum: Sum, per = 1): number | null {
  return sum.count === 0 ? null : sum.millionths / (MILLION * per);
}
