import { InvalidArgumentError } from "@commander-js/extra-typings";

/** Reads a whole number, 0 included. */
export function wholeNumber(text: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("It must be a whole number.");
}

/** Reads values separated by commas. */
export function list(text: string): readonly string[] {
  return text.split(",").map((entry) => entry.trim());
}

/** Reads whole numbers separated by commas. */
export function wholeNumbers(text: string): readonly number[] {
  return list(text).map(wholeNumber);
}

/** Adds one more value of an option that may be given several times. */
export function repeated<T>(parse: (text: string) => T) {
  return (text: string, before: readonly T[] = []): readonly T[] => [...before, parse(text)];
}
