/**
 * A number as a whole number of millionths, so that sums are the same in any order and in any database. 0 for a missing
 * number, and for one too large for a sum (more than 17,000 years in minutes).
 */
export function millionthsOf(number: number | null): number {
  return number === null || Math.abs(number) > largest ? 0 : Math.floor(number * 1e6 + 0.5);
}

/** How much a number has grown, exact to a millionth. */
export function gainOf(before: number | null, after: number | null): number {
  return (millionthsOf(after) - millionthsOf(before)) / 1e6;
}

const largest = 4e9;
