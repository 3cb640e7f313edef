import type { DataColumn } from "../columns/data-column.ts";
import { sheetCell } from "./sheet-cell.ts";
import type { Sink } from "./sink.ts";
import type { Sheet, Workbook } from "./workbook.ts";

/** How a workbook is written. */
export interface XlsxFormat {
  /** Name of the sheet. */
  readonly name: string;
  /** Time zone of the dates, which have none in a workbook. */
  readonly timeZone: string;
  /** Rows on a sheet, the titles included. More go to further sheets. Default: as many as Excel reads. */
  readonly maxRows?: number;
}

/**
 * A workbook with typed cells: dates as dates, percentages as fractions with a number format, text always as text, so
 * that no name becomes a formula. The titles are frozen and have a filter.
 */
export function xlsxSink<Item>(
  columns: readonly DataColumn<Item>[],
  { name, timeZone, maxRows = excelRows }: XlsxFormat,
  write: (data: Uint8Array) => Promise<void>,
): Sink<Item> {
  let workbook: Workbook | undefined;
  let sheet: Sheet | undefined;
  let sheets = 0;
  let rows = 0;

  async function nextSheet(): Promise<Sheet> {
    // Most commands write no workbook, and loading the library takes a quarter of a second.
    workbook ??= (await import("./workbook.ts")).openWorkbook(write);
    sheet?.close();
    sheets += 1;
    rows = 1;
    sheet = workbook.addSheet(
      sheets === 1 ? name : `${name} ${sheets}`,
      columns.map(({ title, type, sheetWidth }) => ({ title, width: sheetWidth ?? usualWidth(title, type) })),
    );
    return sheet;
  }

  return {
    async write(items) {
      for (const item of items) {
        const into = sheet === undefined || rows >= maxRows ? await nextSheet() : sheet;
        into.add(columns.map((column) => sheetCell(column.cell(item), column.unitOf(item), timeZone)));
        rows += 1;
      }
      await workbook?.drained();
    },
    async end() {
      const last = sheet ?? (await nextSheet());
      last.close();
      await workbook?.close();
    },
  };
}

function usualWidth(title: string, type: DataColumn<never>["type"]): number {
  return type === "text" || type === "list" ? 24 : Math.max(12, title.length + 4);
}

const excelRows = 1_048_576;
