/**
 * A number for people, with two decimals at most. What is not 0 is never rounded to 0, and what is below 100 never to 100,
 * because only a completed program has 100 percent.
 */
export function rounded(number: number): number {
  if (Number.isInteger(number)) return number;
  const near = Math.round(number * 100) / 100;
  if (near === 0) return Math.sign(number) / 100;
  return near === 100 && number < 100 ? 99.99 : near;
}

/** The record with all of its numbers rounded, unless they are to stay exact. */
export function roundedRecord<T extends object>(record: T, isExact: boolean): T {
  if (isExact) return record;
  const entries = Object.entries(record).map(([key, value]) => [
    key,
    typeof value === "number" ? rounded(value) : value,
  ]);
  return { ...record, ...Object.fromEntries(entries) };
}
