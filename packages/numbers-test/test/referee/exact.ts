/** Decimals after the point: more than any number in a reply or any product of two of them has. */
const decimals = 60;

/** A decimal number as a whole number of 10⁻⁶⁰. JSON's spelling, so that `99.99999999999999` is just that. */
export function exactOf(text: string): bigint {
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = spelling.exec(text) ?? [];
  const zeros = decimals - fraction.length + Number(exponent);
  if (whole === "" || zeros < 0)
    throw new RangeError(`${text} is not a decimal number of at most ${decimals} decimals.`);
  return BigInt(`${sign}${whole}${fraction}`) * 10n ** BigInt(zeros);
}

/** The number in JSON's spelling. */
export function spelled(exact: bigint): string {
  const digits = String(exact < 0n ? -exact : exact).padStart(decimals + 1, "0");
  return `${exact < 0n ? "-" : ""}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** The product of two numbers in units. */
export function exactProduct(one: bigint, other: bigint): bigint {
  return (one * other) / 10n ** BigInt(decimals);
}

/** The double that is nearest to a quotient, by long division to more digits than a double can tell apart. */
export function nearestQuotient(part: bigint, whole: bigint): number | null {
  if (whole === 0n) return null;
  const digits = 400n;
  return Number(`${(part * 10n ** digits) / whole}e-${digits}`);
}

const spelling = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;
