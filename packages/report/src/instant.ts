import { dayMs } from "./calendar.ts";

/**
 * Reads an ISO 8601 instant as milliseconds since 1970, or null for anything else. A time without an offset is UTC.
 * Years before 1970 are refused, and so is a day that its month does not have, which JavaScript would move to the next.
 */
export function instantOf(text: string | null | undefined): number | null {
  if (text === null || text === undefined || !isoInstant.test(text)) return null;
  const day = Number(text.slice(8, 10));
  // Every month has 28 days, and a date is slow to make.
  if (day > 28 && new Date(text.slice(0, 10)).getUTCDate() !== day) return null;
  const instant = Date.parse(text.endsWith("Z") || !withoutOffset.test(text) ? text : `${text}Z`);
  return instant >= 0 ? instant : null;
}

/**
 * Whether an instant can be the date of an activity: not the first day of 1970, which means "no date" in some systems,
 * and at most 24 hours after the report was read, because clocks differ.
 */
export function isUsable(instant: number, readAt: number): boolean {
  return instant >= dayMs && instant <= readAt + dayMs;
}

/** The instant of an activity. */
export interface ActivityInstant {
  /** Milliseconds since 1970. */
  readonly instant: number;
  /** As `isoOf` spells it. */
  readonly iso: string;
}

/** Reads the instant of an activity, or null if the text is none that can be one. */
export function usableInstant(text: string | null | undefined, readAt: number): ActivityInstant | null {
  const instant = instantOf(text);
  if (instant === null || !isUsable(instant, readAt)) return null;
  // Most texts only lack the milliseconds, and a date is slow to format. Hour 24 is the next day's first.
  const isSpelledSo = text?.length === 20 && text.endsWith("Z") && !text.startsWith("24", 11);
  return { instant, iso: isSpelledSo ? text.replace("Z", ".000Z") : isoOf(instant) };
}

/** The instant as ISO 8601 in UTC with milliseconds: one spelling per instant. */
export function isoOf(instant: number): string {
  return new Date(instant).toISOString();
}

const isoInstant = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?$/;
const withoutOffset = /T[\d:.]+$/;
