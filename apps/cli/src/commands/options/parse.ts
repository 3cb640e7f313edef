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

/** Reads the name of something, such as `a file`. */
export function name(what: string) {
  return (text: string): string => {
    if (text.trim() !== "") return text;
    throw new InvalidArgumentError(`It must be the name of ${what}.`);
  };
}

/** Reads the name of a file. */
export const fileName = name("a file");

/** Reads values separated by commas. */
function list(text: string): readonly string[] {
  return text.split(",").map((entry) => entry.trim());
}

/** Reads values of one option that are separated by commas, after those of the same option before. */
export function united<T>(parse: (text: string) => T) {
  return (text: string, before: readonly T[] = []): readonly T[] => [...before, ...list(text).map(parse)];
}

/** Adds one more value of an option that can be repeated. */
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

/** Reads a duration of up to a day, such as `90s`, `10m` or `2h`, as milliseconds. A number alone is seconds. */
export function durationMs(text: string): number {
  const [, amount, unit = "s"] = /^(\d{1,9}(?:\.\d{1,3})?)\s*([smh])?$/i.exec(text.trim()) ?? [];
  const ms = Number(amount ?? Number.NaN) * ({ s: 1000, m: 60_000, h: 3_600_000 }[unit.toLowerCase()] ?? Number.NaN);
  if (ms <= 86_400_000) return Math.round(ms);
  throw new InvalidArgumentError("It must be a time of up to 24 hours, such as 90s, 10m or 2h.");
}

/** Reads a day, which begins at midnight UTC, or an instant with its time zone, as milliseconds since 1970. */
export function instantMs(text: string): number {
  const [instant, day] = /^(\d{4}-\d\d-\d\d)(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d))?$/.exec(text.trim()) ?? [];
  const ms = Date.parse(instant ?? "");
  // Date.parse takes February 30 as March 2.
  if (day !== undefined && !Number.isNaN(ms) && new Date(day).toISOString().startsWith(day)) return ms;
  throw new InvalidArgumentError("It must be a day such as 2026-10-01, or an instant such as 2026-10-01T08:30:00Z.");
}

/** Reads a calendar day, such as `2026-01-31`. */
export function calendarDay(text: string): string {
  const day = text.trim();
  const instant = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(day) : Number.NaN;
  if (!Number.isNaN(instant) && new Date(instant).toISOString().startsWith(day)) return day;
  throw new InvalidArgumentError("It must be a calendar day, such as 2026-01-31.");
}

/** Reads a calendar day as text, or an instant such as `2026-10-01T12:00:00Z` as milliseconds since 1970. */
export function pastMoment(text: string): string | number {
  const isInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/.test(text.trim());
  const instant = isInstant ? Date.parse(text.trim()) : Number.NaN;
  return Number.isNaN(instant) ? calendarDay(text) : instant;
}

/** Reads a sum of money in any currency. */
export function amountOfMoney(text: string): number {
  const amount = /^\d{1,12}(\.\d{1,2})?$/.test(text.trim()) ? Number(text) : Number.NaN;
  if (amount > 0) return amount;
  throw new InvalidArgumentError("It must be a sum without currency, such as 12000 or 99.95.");
}
