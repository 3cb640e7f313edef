import type { Row } from "@aihr-plugins/report";
import { type CsvOptions, csvHeader, csvLines } from "@aihr-plugins/report/csv";
import { progressColumns, progressRecord } from "../progress/progress-record.ts";

/** How rows become a file. */
export interface FileFormat {
  readonly ending: string;
  readonly mimeType: string;
  readonly head: string;
  lines(rows: readonly Row[]): string;
}

/** A line for each row, with the fields of the items. */
export const jsonLines: FileFormat = {
  ending: "jsonl",
  mimeType: "application/jsonl",
  head: "",
  lines: (rows) => rows.map((row) => `${JSON.stringify(progressRecord(row))}\n`).join(""),
};

/** CSV for programs, whose header has the names of the items' fields, or for Excel, with local times and titles. */
export function csvFormat(excel: string, timeZone: string): FileFormat {
  const options = excel === "no" ? forPrograms : { ...forExcel, timeZone, decimalComma: excel === "decimalComma" };
  return {
    ending: "csv",
    mimeType: "text/csv",
    head: csvHeader(options),
    lines: (rows) => csvLines(rows, options),
  };
}

const forPrograms: CsvOptions = { columns: progressColumns.map((column) => ({ ...column, title: column.key })) };

const forExcel: CsvOptions = { columns: progressColumns, dateFormat: "spreadsheet", byteOrderMark: true };
