import type { Status } from "./rows/status.ts";

/** What stands where the API gave no number. */
export const NOTHING = "—";

/**
 * A percentage from 0 to 100 in whole percent. It never rounds up to 100% what is not complete, nor down to 0% what
 * has begun.
 */
export function percentText(percent: number | null): string {
  if (percent === null) return NOTHING;
  return `${percent < 100 ? Math.min(99, rounded(percent)) : rounded(percent)}%`;
}

/** Minutes as `45 min`, `2 h` or `2 h 5 min`; never 0 for what is not nothing. */
export function minutesText(minutes: number | null): string {
  if (minutes === null) return NOTHING;
  const whole = Math.abs(rounded(minutes));
  const hours = Math.floor(whole / 60);
  const rest = whole % 60;
  const parts = [
    ...(hours > 0 ? [`${hours.toLocaleString(US)} h`] : []),
    ...(rest > 0 || hours === 0 ? [`${rest} min`] : []),
  ];
  return (minutes < 0 ? "-" : "") + parts.join(" ");
}

/** Hours with at most one decimal: `1 hour`, `1,250.5 hours`; never 0 for what is not nothing. */
export function hoursText(hours: number | null): string {
  if (hours === null) return NOTHING;
  return plural(rounded(hours * 10) / 10, "hour");
}

/** Calendar days before today as `today`, `yesterday`, `3 days ago`, `2 months ago`; after it, `tomorrow`, `in 3 days`. */
export function daysAgoText(days: number | null): string {
  if (days === null) return NOTHING;
  if (days === 0) return "today";
  if (Math.abs(days) === 1) return days > 0 ? "yesterday" : "tomorrow";
  const span = spanText(Math.abs(days));
  return days > 0 ? `${span} ago` : `in ${span}`;
}

/** A count with its noun: `1 learner`, `1,200 learners`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString(US)} ${count === 1 ? one : many}`;
}

/** The word for a status. Give `stalled` to tell stalled progress from other progress. */
export function statusText(status: Status | null, stalled = false): string {
  if (status === null) return NOTHING;
  return titleOf(stalled ? "stalled" : status);
}

/** A key in words: `daysSinceLastActivity` is `Days since last activity`, `in-progress` is `In progress`. */
export function titleOf(key: string): string {
  const words = key.replace(/-|(?=[A-Z])/g, " ").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Named, so that no text depends on the machine's language. */
const US = "en-US";

/** To whole numbers, but not to 0: something is not nothing. */
function rounded(number: number): number {
  return Math.round(number) || Math.sign(number) || 0;
}

/** Days are told up to two months, so that the threshold of 30 reads as what it is. */
function spanText(days: number): string {
  if (days < 60) return plural(days, "day");
  return days < 730 ? plural(Math.min(23, Math.floor(days / 30)), "month") : plural(Math.floor(days / 365), "year");
}
