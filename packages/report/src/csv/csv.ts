import { localTimeText } from "../local-time-text.ts";
import { type CellValue, cells, columns, type RowColumn } from "../rows/columns.ts";
import type { Row } from "../rows/row.ts";
import { neutralize } from "./neutralize.ts";

/** The dialect of a CSV file. */
export interface CsvDialect {
  /** Between cells. Default: a comma, or a semicolon if `decimalComma` is set. */
  readonly delimiter?: "," | ";" | "\t" | "|";
  /** Writes `1,5` instead of `1.5`, as spreadsheets in most of Europe expect. Off by default. */
  readonly decimalComma?: boolean;
}

/** How rows become CSV. */
export interface CsvOptions extends CsvDialect {
  /** The columns to write. Default: all. */
  readonly columns?: readonly RowColumn[];
  /**
   * `iso` writes instants in UTC (`2026-11-01T08:30:00.000Z`); `spreadsheet` as local time that Excel reads as a date
   * (`2026-11-01 09:30:00`). Default: `iso`.
   */
  readonly dateFormat?: "iso" | "spreadsheet";
  /** Time zone of `spreadsheet` dates. Defaults to UTC. */
  readonly timeZone?: string;
  /** Begins with a byte-order mark, without which Excel misreads names with accents. Off by default. */
  readonly byteOrderMark?: boolean;
}

/**
 * Returns rows as CSV (RFC 4180) with a header, safe to open in a spreadsheet. To write in chunks, write `csvHeader` once,
 * then `csvLines` of each chunk.
 *
 * @example
 * csv(rows(learners, { readAt }), { delimiter: ";", decimalComma: true, dateFormat: "spreadsheet" });
 */
export function csv(rows: readonly Row[], options: CsvOptions = {}): string {
  return csvHeader(options) + csvLines(rows, options);
}

/** Returns the header line: the titles of the columns. */
export function csvHeader(options: CsvOptions = {}): string {
  const titles = (options.columns ?? columns).map(({ title }) => title);
  return (options.byteOrderMark === true ? "\uFEFF" : "") + csvLine(titles, options);
}

/** Returns one line for each row, without a header. */
export function csvLines(rows: readonly Row[], options: CsvOptions = {}): string {
  const of = options.columns ?? columns;
  const instants = new Set(
    of.flatMap(({ type }, at) => (type === "instant" && options.dateFormat === "spreadsheet" ? [at] : [])),
  );
  const localTime = (cell: CellValue) => (typeof cell === "string" ? localTimeText(cell, options.timeZone) : cell);
  return rows
    .map((row) => {
      const line = cells(row, of);
      return csvLine(
        instants.size === 0 ? line : line.map((cell, at) => (instants.has(at) ? localTime(cell) : cell)),
        options,
      );
    })
    .join("");
}

/** Returns one line of cells: null is empty, and text that a spreadsheet would run as a formula is neutralized. */
export function csvLine(line: readonly CellValue[], dialect: CsvDialect = {}): string {
  const delimiter = dialect.delimiter ?? (dialect.decimalComma === true ? ";" : ",");
  return `${line.map((cell) => fieldOf(cell, delimiter, dialect.decimalComma === true)).join(delimiter)}\r\n`;
}

function fieldOf(cell: CellValue, delimiter: string, decimalComma: boolean): string {
  if (typeof cell === "number") {
    const number = decimalComma ? String(cell).replace(".", ",") : String(cell);
    return number.includes(delimiter) ? `"${number}"` : number;
  }
  const text = typeof cell === "string" ? neutralize(cell) : String(cell ?? "");
  return mustBeQuoted.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** The separators of every usual dialect, whichever this file has. */
const mustBeQuoted = /[",;\t|\r\n]/;
