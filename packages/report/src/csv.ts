/**
 * Rows as CSV, safe to open in a spreadsheet.
 *
 * @module @aihr-plugins/report/csv
 */

export { type CsvDialect, type CsvOptions, csv, csvHeader, csvLine, csvLines } from "./csv/csv.ts";
export { neutralize } from "./csv/neutralize.ts";
