import { type Cell, type Column, cells, columns } from "./rows/columns.ts";
import type { Row } from "./rows/row.ts";

export interface CsvOptions {
  /** The columns to write. All unless set. */
  readonly columns?: readonly Column[];
  /** Begins with a byte-order mark, without which Excel misreads names with accents. Left out unless set. */
  readonly byteOrderMark?: boolean;
}

/** Rows as CSV (RFC 4180) with a header. To write in chunks, write `csvHeader` once, then `csvLines` of each chunk. */
export function csv(rows: readonly Row[], options: CsvOptions = {}): string {
  return csvHeader(options) + csvLines(rows, options);
}

/** The header's line: the titles of the columns. */
export function csvHeader(options: CsvOptions = {}): string {
  const titles = (options.columns ?? columns).map(({ title }) => title);
  return (options.byteOrderMark === true ? "\uFEFF" : "") + csvLine(titles);
}

/** A line for each row, without header. */
export function csvLines(rows: readonly Row[], options: CsvOptions = {}): string {
  return rows.map((row) => csvLine(cells(row, options.columns))).join("");
}

/** One line of cells: null is empty, text that a spreadsheet would run as a formula is neutralized. */
export function csvLine(line: readonly Cell[]): string {
  return `${line.map(field).join(",")}\r\n`;
}

/**
 * Text that a spreadsheet takes as text: what begins like a formula gets an apostrophe before it. Learners' names are
 * other people's input. Only for text: a negative number is no formula.
 */
export function neutralize(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** Also after blanks, which some spreadsheets drop, and in the full-width forms, which some take as the same. */
const FORMULA = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;

function field(cell: Cell): string {
  const text = typeof cell === "string" ? neutralize(cell) : String(cell ?? "");
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
