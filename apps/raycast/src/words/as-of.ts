import { asOfText, countText, type ReportOptions } from "@aihr-plugins/report";

/** When the figures were true, for a text that leaves the screen: `as of Nov 23, 2026, 13:00 Europe/Amsterdam`. */
export function asOf({ readAt, timeZone }: ReportOptions): string {
  return asOfText(readAt, timeZone);
}

/** The same as a separate line. */
export function asOfLine(options: ReportOptions): string {
  return capitalized(asOf(options));
}

/** When the figures were true and how long ago that is, from an hour on: `as of Nov 23, 2026, 13:00 UTC, 3 hours ago`. */
export function shownAsOf(options: ReportOptions, now = Date.now()): string {
  const hours = Math.floor((now - options.readAt) / 3_600_000);
  if (hours < 1) return asOf(options);
  const age = hours < 48 ? countText(hours, "hour") : countText(Math.floor(hours / 24), "day");
  return `${asOf(options)}, ${age} ago`;
}

/** The same as a separate line. */
export function shownAsOfLine(options: ReportOptions): string {
  return capitalized(shownAsOf(options));
}

function capitalized(text: string): string {
  return text.replace("as of", "As of");
}
