/**
 * A decimal number without rounding, in one way: as a safe integer of millionths, which is quick, or as a whole number of
 * units of 10⁻²⁰ where that is not enough. Sums are exact and the same in any order.
 */
export type Exact = number | bigint;

/** One, in units. */
export const exactOne = 10n ** 20n;

const unitsPerMillionth = exactOne / 1_000_000n;

/** The number without rounding. Numbers with at most six decimals, as APIs send them, are taken by their decimals. */
export function exactOf(number: number): Exact {
  // There is no negative zero.
  const millionths = Math.round(number * 1e6) + 0;
  if (Number.isSafeInteger(millionths) && millionths / 1e6 === number) return millionths;
  return simplest(Math.abs(number) < 1e21 ? BigInt(number.toFixed(20).replace(".", "")) : BigInt(number) * exactOne);
}

/** The sum of two; null is a sum of nothing. */
export function addExact(sum: Exact | null, more: Exact): Exact;
export function addExact(sum: Exact | null, more: Exact | null): Exact | null;
export function addExact(sum: Exact | null, more: Exact | null): Exact | null {
  if (sum === null || more === null) return sum ?? more;
  if (typeof sum === "number" && typeof more === "number" && Number.isSafeInteger(sum + more)) return sum + more;
  return simplest(unitsOf(sum) + unitsOf(more));
}

/** The number in units. */
export function unitsOf(exact: Exact): bigint {
  return typeof exact === "bigint" ? exact : BigInt(exact) * unitsPerMillionth;
}

/** The number in millionths: whole where it has at most six decimals and is not huge, so that a median of them is exact. */
export function inMillionths(exact: Exact): number {
  return typeof exact === "bigint" ? divideExactly(exact, unitsPerMillionth) : exact;
}

function simplest(units: bigint): Exact {
  const millionths = Number(units / unitsPerMillionth);
  return Number.isSafeInteger(millionths) && unitsOf(millionths) === units ? millionths : units;
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
