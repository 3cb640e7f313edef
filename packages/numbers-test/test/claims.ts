import { isDeepStrictEqual } from "node:util";

/** Something that a surface shows, and what it must be. */
export interface Claim {
  /** What it is, such as `program pa, adoptionRate`. */
  readonly about: string;
  readonly expected: unknown;
  readonly got: unknown;
}

/** One sentence for each claim that does not hold. Numbers must be equal to the last digit. */
export function mismatches(claims: readonly Claim[], where: string): readonly string[] {
  return claims.flatMap(({ about, expected, got }) =>
    isDeepStrictEqual(expected, got) ? [] : [`${where}, ${about}: expected ${shown(expected)}, got ${shown(got)}`],
  );
}

/** One claim for each key of `expected`. A key that `got` lacks is a claim that does not hold. */
export function claimEach(
  about: string,
  expected: Readonly<Record<string, unknown>>,
  got: Readonly<Record<string, unknown>>,
): readonly Claim[] {
  return Object.entries(expected).map(([key, value]) => ({
    about: `${about}, ${key}`,
    expected: value,
    got: got[key],
  }));
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 500 ? `${text.slice(0, 500)}…` : text;
}
