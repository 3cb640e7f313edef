/** Milliseconds in 24 hours. */
export const DAY_MS = 86_400_000;

/**
 * Milliseconds since 1970 of an ISO 8601 instant; null for everything else. A time without an offset is UTC, wherever
 * the code runs. Years before 1970 are refused: nobody studied online then, and .NET writes "no date" as year 1. So is
 * a day that its month does not have, of which JavaScript makes one of the next month.
 */
export function instantOf(text: string | null | undefined): number | null {
  if (text === null || text === undefined || !INSTANT.test(text)) return null;
  if (new Date(text.slice(0, 10)).getUTCDate() !== Number(text.slice(8, 10))) return null;
  const instant = Date.parse(WITHOUT_OFFSET.test(text) ? `${text}Z` : text);
  return instant >= 0 ? instant : null;
}

/** The instant as ISO 8601 in UTC with milliseconds: one spelling for one instant. */
export function isoOf(instant: number): string {
  return new Date(instant).toISOString();
}

/**
 * Gives the calendar day of an instant in a named time zone (`Europe/Amsterdam`), counted from 1970-01-01. UTC unless
 * set. Throws a RangeError for a time zone that does not exist.
 */
export function calendarDay(timeZone = "UTC"): (instant: number) => number {
  if (timeZone === "UTC") return (instant) => Math.floor(instant / DAY_MS);
  const format = new Intl.DateTimeFormat("en-US", { timeZone });
  return (instant) => {
    const [month = 0, day = 0, year = 0] = format.format(instant).split("/").map(Number);
    return Date.UTC(year, month - 1, day) / DAY_MS;
  };
}

const INSTANT = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?$/;
const WITHOUT_OFFSET = /T[\d:.]+$/;
