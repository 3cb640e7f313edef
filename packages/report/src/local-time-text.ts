import { calendarOf } from "./calendar.ts";

/**
 * Returns an instant as local date and time that spreadsheets read: `2026-11-01 09:30:00`.
 *
 * @param instant ISO 8601
 * @throws RangeError for a time zone that does not exist
 */
export function localTimeText(instant: string, timeZone?: string): string {
  return calendarOf(timeZone).localTimeOf(Date.parse(instant)).replace("T", " ");
}
