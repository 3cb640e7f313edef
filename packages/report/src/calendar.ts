/** Milliseconds in 24 hours. */
export const dayMs = 86_400_000;

/** The calendar of one time zone. */
export interface Calendar {
  /** The calendar day of an instant, as days since 1970-01-01. */
  dayOf(instant: number): number;
  /** Calendar days since an instant; 0 for one that is in the future. */
  daysSince(instant: number, readAt: number): number;
  /** The calendar month of an instant: `2026-11`. */
  monthOf(instant: number): string;
  /** The local date and time of an instant, such as `2026-11-23T13:00:00`. */
  localTimeOf(instant: number): string;
}

/**
 * Returns the calendar of a time zone. Calendars are kept, so asking once per learner costs nothing.
 *
 * @throws RangeError for a time zone that does not exist
 */
export function calendarOf(timeZone = "UTC"): Calendar {
  const kept = calendars.get(timeZone);
  if (kept !== undefined) return kept;
  const offsetOf = timeZone === "UTC" ? () => 0 : offsetsOf(timeZone);
  const dayOf = (instant: number) => Math.floor((instant + offsetOf(instant)) / dayMs);
  const calendar: Calendar = {
    dayOf,
    daysSince: (instant, readAt) => Math.max(0, dayOf(readAt) - dayOf(instant)),
    monthOf: (instant) => monthOfDay(dayOf(instant)),
    localTimeOf: (instant) => new Date(instant + offsetOf(instant)).toISOString().slice(0, -5),
  };
  calendars.set(timeZone, calendar);
  return calendar;
}

/** Dates are slow to format, and a report has few days. */
function monthOfDay(day: number): string {
  const month = monthsByDay.get(day) ?? new Date(day * dayMs).toISOString().slice(0, 7);
  monthsByDay.set(day, month);
  return month;
}

const monthsByDay = new Map<number, string>();

const calendars = new Map<string, Calendar>();

/**
 * Local time minus UTC in milliseconds. Formatting is slow, so offsets are kept per UTC day; only on a day on which the
 * offset changes is each instant formatted.
 */
function offsetsOf(timeZone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  const byDay = new Map<number, number>();

  return (instant) => {
    const day = Math.floor(instant / dayMs);
    const offset = atStartOf(day);
    return offset === atStartOf(day + 1) ? offset : formatted(instant);
  };

  function atStartOf(day: number): number {
    const kept = byDay.get(day);
    if (kept !== undefined) return kept;
    const offset = formatted(day * dayMs);
    byDay.set(day, offset);
    return offset;
  }

  function formatted(instant: number): number {
    const [month = 0, day = 0, year = 0, hour = 0, minute = 0, second = 0] = format
      .format(instant)
      .split(/\D+/)
      .map(Number);
    const wholeSecond = Math.floor(instant / 1000) * 1000;
    return Date.UTC(year, month - 1, day, hour, minute, second) - wholeSecond;
  }
}
