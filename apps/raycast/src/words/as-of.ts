import { asOfText, type ReportOptions } from "@aihr-plugins/report";

/** When the figures were true, to put after a count: `as of Nov 23, 2026, 13:00 Europe/Amsterdam`. */
export function asOf({ readAt, timeZone }: ReportOptions): string {
  return asOfText(readAt, timeZone);
}

/** The same as a line of its own. */
export function asOfLine(options: ReportOptions): string {
  return asOf(options).replace("as of", "As of");
}
