import { agedAsOfText } from "@aihr-plugins/answers";
import { asOfText, type ReportOptions } from "@aihr-plugins/report";

/** When the figures were true, for a text that leaves the screen: `as of Nov 23, 2026, 13:00 Europe/Amsterdam`. */
export function asOf({ readAt, timeZone }: ReportOptions): string {
  return asOfText(readAt, timeZone);
}

/** The same as a separate line. */
export function asOfLine(options: ReportOptions): string {
  return capitalized(asOf(options));
}

/** When the figures were true and how long ago that is, from an hour on: `as of Nov 23, 2026, 13:00 UTC, 3 hours ago`. */
export function shownAsOf(options: ReportOptions): string {
  return agedAsOfText(options, Date.now());
}

/** The same as a separate line. */
export function shownAsOfLine(options: ReportOptions): string {
  return capitalized(shownAsOf(options));
}

/** Adds the day of the earlier report that figures are compared with: `… · change since Nov 16, 2026`. */
export function withSince(text: string, since: string | null): string {
  return since === null ? text : `${text} · change since ${since}`;
}

function capitalized(text: string): string {
  return text.replace("as of", "As of");
}
