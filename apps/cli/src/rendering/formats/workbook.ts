import { Writable } from "node:stream";
import { WorkbookWriter } from "@cj-tech-master/excelts";
import type { SheetCell } from "./sheet-cell.ts";

/** A workbook that is written while it grows. */
export interface Workbook {
  addSheet(name: string, columns: readonly SheetColumn[]): Sheet;
  /** Resolves when what was added is written as far as needed before more is added. */
  drained(): Promise<void>;
  close(): Promise<void>;
}

interface SheetColumn {
  readonly title: string;
  /** In characters. */
  readonly width: number;
}

export interface Sheet {
  add(cells: readonly SheetCell[]): void;
  close(): void;
}

/** Without these, the library names itself. */
const author = { creator: "aihr", lastModifiedBy: "aihr" };

/** Opens a workbook that is written to `write` in parts. */
export function openWorkbook(write: (data: Uint8Array) => Promise<void>): Workbook {
  let failure: unknown;
  const stream = new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      write(chunk).then(
        () => done(),
        (error: unknown) => {
          failure = error;
          done(error instanceof Error ? error : new Error("The output failed."));
        },
      );
    },
  });
  stream.on("error", () => {});
  // Inline text: a table of shared strings would hold every name until the end.
  const workbook = new WorkbookWriter({ stream, useStyles: true, useSharedStrings: false, ...author });

  return {
    addSheet(name, columns) {
      const sheet = workbook.addWorksheet(name, { views: [{ state: "frozen", ySplit: 1 }] });
      sheet.columns = columns.map(({ title, width }) => ({ header: title, width }));
      sheet.getRow(1).font = { bold: true, name: "Calibri", size: 11 };
      sheet.getRow(1).commit();
      let lastRow = 1;
      return {
        add(cells) {
          lastRow += 1;
          const row = sheet.addRow(cells.map(({ value }) => value));
          for (const [at, { numberFormat }] of cells.entries()) {
            if (numberFormat !== undefined) row.getCell(at + 1).numFmt = numberFormat;
          }
          row.commit();
        },
        close() {
          sheet.autoFilter = { from: { row: 1, col: 1 }, to: { row: lastRow, col: columns.length } };
          sheet.commit();
        },
      };
    },
    async drained() {
      do await new Promise(setImmediate);
      while (stream.writableNeedDrain && failure === undefined);
      if (failure !== undefined) throw failure;
    },
    async close() {
      try {
        await workbook.commit();
      } catch (error) {
        throw failure ?? error;
      }
    },
  };
}
