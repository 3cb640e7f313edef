import { InvalidArgumentError } from "@commander-js/extra-typings";

/** Reads a whole number of a range, both ends included. */
export function numberFrom(least: number, most: number = Number.MAX_SAFE_INTEGER) {
  return (text: string): number => {
    const number = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    if (number >= least && number <= most) return number;
    const range = most === Number.MAX_SAFE_INTEGER ? `, ${least} or more` : ` from ${least} to ${most}`;
    throw new InvalidArgumentError(`It must be a whole number${range}.`);
  };
}

/** Reads a whole number, 0 included. */
export const parseWholeNumber = numberFrom(0);

/** Reads a whole number, 0 excluded. */
export const positiveNumber = numberFrom(1);

/** Reads the size of a made-up organization. */
export const organizationSize = numberFrom(0, 2 ** 32);

/** Reads the name of a file. */
export function fileName(text: string): string {
  if (text.trim() !== "") return text;
  throw new InvalidArgumentError("It must be the name of a file.");
}

/** Reads values separated by commas. */
export function list(text: string): readonly string[] {
  return text.split(",").map((entry) => entry.trim());
}

/** Reads whole numbers separated by commas. */
export function wholeNumbers(text: string): readonly number[] {
  return list(text).map((entry) => parseWholeNumber(entry));
}

/** Adds one more value of an option that may be given several times. */
export function repeated<T>(parse: (text: string) => T) {
  return (text: string, before: readonly T[] = []): readonly T[] => [...before, parse(text)];
}

/** Reads the name of a time zone, such as `Europe/Amsterdam`. */
export function timeZone(text: string): string {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: text.trim() }).resolvedOptions().timeZone;
  } catch {
    throw new InvalidArgumentError("It must be the name of a time zone, such as Europe/Amsterdam.");
  }
}
