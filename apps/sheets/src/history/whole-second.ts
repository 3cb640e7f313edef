/** An instant to the second: a cell does not keep it more exactly, and what is compared with cells must be as exact. */
export function wholeSecond(instantMs: number): number {
  return Math.round(instantMs / 1000) * 1000;
}
