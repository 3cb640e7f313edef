import { type CellValue, localTimeText } from "@aihr-plugins/report";
import { type CsvDialect, csvLine } from "@aihr-plugins/report/csv";
import type { DataColumn } from "../columns/data-column.ts";
import type { Sink } from "./sink.ts";

/** How CSV is written. */
export interface CsvFormat extends CsvDialect {
  /** `spreadsheet` writes local time that spreadsheets read as a date. */
  readonly dateFormat: "iso" | "spreadsheet";
  readonly timeZone: string;
  readonly byteOrderMark: boolean;
}

/** One line for each item, below the titles of the columns. */
export function csvSink<Item>(
  columns: readonly DataColumn<Item>[],
  format: CsvFormat,
  write: (text: string) => Promise<void>,
): Sink<Item> {
  let isStarted = false;
  const isLocal = format.dateFormat === "spreadsheet";
  const cellOf = (column: DataColumn<Item>, item: Item): CellValue => {
    const cell = column.cell(item);
    return isLocal && typeof cell === "string" && column.unitOf(item) === "instant"
      ? localTimeText(cell, format.timeZone)
      : cell;
  };
  const begin = () => {
    if (isStarted) return "";
    isStarted = true;
    const titles = columns.map(({ title }) => title);
    return (format.byteOrderMark ? "\uFEFF" : "") + csvLine(titles, format);
  };
  return {
    async write(items) {
      const lines = items.map((item) =>
        csvLine(
          columns.map((column) => cellOf(column, item)),
          format,
        ),
      );
      await write(begin() + lines.join(""));
    },
    end: () => write(begin()),
  };
}
