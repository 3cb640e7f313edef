/** A decimal number as a whole number of units of 10⁻²⁰: sums are exact and the same in any order. */
export type Exact = bigint;

/** One, in units. */
export const exactOne: Exact = 10n ** 20n;

/** A millionth, in units. */
export const unitsPerMillionth: Exact = exactOne / 1_000_000n;

/** The number in units. Numbers with at most six decimals, as APIs send them, are taken by their decimals. */
export function exactOf(number: number): Exact {
  const millionths = Math.round(number * 1e6);
  if (Number.isSafeInteger(millionths) && millionths / 1e6 === number) return BigInt(millionths) * unitsPerMillionth;
  return Math.abs(number) < 1e21 ? BigInt(number.toFixed(20).replace(".", "")) : BigInt(number) * exactOne;
}

/** The quotient as the nearest number; infinite if it is too large for one. */
export function divideExactly(part: bigint, whole: bigint): number {
  // 64 bits or more of quotient, and one for the remainder, so that the conversion to 53 rounds once and correctly.
  const shift = Math.max(0, 64 + bitsOf(whole) - bitsOf(part));
  const shifted = part << BigInt(shift);
  const quotient = shifted / whole;
  const remainder = shifted % whole;
  const doubled = quotient * 2n + BigInt(Math.sign(Number(remainder)));
  return Number(doubled) / 2 ** (shift + 1);
}

/** At most three more than there are. */
function bitsOf(number: bigint): number {
  return number.toString(16).length * 4;
}
