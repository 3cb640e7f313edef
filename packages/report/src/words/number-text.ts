/** What is shown for a number that the API did not report. */
export const missingText = "—";

/**
 * A percentage from 0 to 100 as whole percent: rounded down from above 99 and up from below 1, so that 99.6 is `99%` and
 * 0.4 is `1%`.
 *
 * @example
 * percentText(metrics.completionRate); // "83%"
 */
export function percentText(percent: number | null): string {
  const whole = percentValue(percent);
  return whole === null ? missingText : `${whole}%`;
}

/** The same as a number, for a chart or a cell that shows whole percent. */
export function percentValue(percent: number | null): number | null {
  if (percent === null) return null;
  return percent > 99 && percent < 100 ? 99 : wholeNotZero(percent);
}

/** A percentage from 0 to 100 as the fraction that a spreadsheet formats as percent. Not rounded. */
export function fractionOf(percent: number | null): number | null {
  return percent === null ? null : percent / 100;
}

/** Minutes as `45 min`, `2 h` or `2 h 5 min`; only 0 is `0 min`. */
export function minutesText(minutes: number | null): string {
  if (minutes === null) return missingText;
  const whole = Math.abs(wholeNotZero(minutes));
  const hours = Math.floor(whole / 60);
  const rest = whole % 60;
  const parts = [...(hours > 0 ? [`${numberText(hours)} h`] : []), ...(rest > 0 || hours === 0 ? [`${rest} min`] : [])];
  return (minutes < 0 ? "-" : "") + parts.join(" ");
}

/** Hours with at most one decimal: `1 hour`, `1,250.5 hours`; only 0 is `0 hours`. */
export function hoursText(hours: number | null): string {
  const shown = hoursValue(hours);
  return shown === null ? missingText : countText(shown, "hour");
}

/** The same as a number, for a difference of hours that are shown. */
export function hoursValue(hours: number | null): number | null {
  return hours === null ? null : wholeNotZero(hours * 10) / 10;
}

/** Calendar days before the report was read as `today`, `yesterday`, `3 days ago`, `2 months ago`. */
export function daysAgoText(days: number | null): string {
  if (days === null) return missingText;
  if (days <= 0) return "today";
  return days === 1 ? "yesterday" : `${spanText(days)} ago`;
}

/** A count with its noun: `1 learner`, `1,200 learners`. */
export function countText(count: number, noun: string, plural = `${noun}s`): string {
  return `${numberText(count)} ${count === 1 ? noun : plural}`;
}

/** A number with thousands separators. The language is fixed, so that no text depends on the machine's. */
export function numberText(number: number): string {
  return number.toLocaleString("en-US");
}

/** A key in words: `daysSinceLastActivity` is `Days since last activity`, `in-progress` is `In progress`. */
export function titleOf(key: string): string {
  const words = key.replace(/-|(?=[A-Z])/g, " ").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** To whole numbers, but to 0 only what is 0. */
function wholeNotZero(number: number): number {
  return Math.round(number) || Math.sign(number) || 0;
}

/** Days up to two months, so that the threshold of 30 days reads as such. */
function spanText(days: number): string {
  if (days < 60) return countText(days, "day");
  return days < 730
    ? countText(Math.min(23, Math.floor(days / 30)), "month")
    : countText(Math.floor(days / 365), "year");
}
