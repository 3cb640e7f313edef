import { formatNumber, isDateFormat } from "#number-format";
import type { SheetValue } from "./typed-value.ts";
import { instantOfSerial, serialOf } from "./zoned-time.ts";

/** How a spreadsheet shows values. */
export interface Display {
  readonly timeZone: string;
  /** Such as `en_US`. */
  readonly locale: string;
}

/**
 * Returns the text that a cell shows: its value by its number format, dates in the spreadsheet's time zone.
 *
 * @see https://developers.google.com/workspace/sheets/api/guides/formats
 */
export function displayValue(value: SheetValue, format: string | undefined, { timeZone, locale }: Display): string {
  const options = { locale: locale.replace("_", "-"), throws: false } as const;
  if (typeof value === "boolean") return String(value).toUpperCase();
  if (typeof value === "string") return value === "" ? "" : shownText(value, format, options);
  if (typeof value === "number") return formatNumber(format ?? "General", value, options);
  const serial = serialOf(value.getTime(), timeZone);
  return formatNumber(format ?? (Number.isInteger(serial) ? "m/d/yyyy" : "m/d/yyyy h:mm:ss"), serial, options);
}

/**
 * Returns the value that scripts read from a cell: a number in a cell formatted as a date is a Date, a date in a cell
 * formatted as a number is its number of days. Known from experience.
 */
export function readValue(value: SheetValue, format: string | undefined, timeZone: string): SheetValue {
  if (format === undefined || format === "@") return value;
  if (typeof value === "number" && isDateFormat(format)) return new Date(instantOfSerial(value, timeZone));
  return value instanceof Date && !isDateFormat(format) ? serialOf(value.getTime(), timeZone) : value;
}

function shownText(text: string, format: string | undefined, options: { readonly locale: string }): string {
  return format === undefined || format === "General" ? text : formatNumber(format, text, options);
}
