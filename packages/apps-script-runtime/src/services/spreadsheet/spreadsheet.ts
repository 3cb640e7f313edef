import type { Surroundings } from "../surroundings.ts";
import { createRange } from "./range.ts";
import { createSheetObject } from "./sheet-object.ts";

interface Size {
  readonly id: number;
  readonly name: string;
}

export function createSpreadsheet(surroundings: Surroundings) {
  const { ask, timeZone } = surroundings;
  const sizes = () => ask("Workbook.sheets") as readonly Size[];
  const sheet = (id: number) => createSheetObject(surroundings, id);
  const selection = () => ask("Workbook.selection") as Parameters<typeof createRange>[2] & { readonly sheet: number };
  const write = (method: string) => {
    if (surroundings.kind === "formula") throw new Error(`You do not have permission to call ${method}`);
  };

  return {
    getName: () => "Learning",
    getUrl: () => "https://docs.google.com/spreadsheets/d/sheet-of-the-runtime/edit",
    getSpreadsheetTimeZone: () => timeZone,
    getSpreadsheetLocale: () => "en_US",
    getSheets: () => sizes().map(({ id }) => sheet(id)),
    getSheetByName(name: string) {
      const found = sizes().find((size) => size.name === name);
      return found ? sheet(found.id) : null;
    },
    insertSheet(name: string) {
      write("insertSheet");
      return sheet(ask("Workbook.insert", name) as number);
    },
    deleteSheet(gone: ReturnType<typeof sheet>) {
      write("deleteSheet");
      ask("Workbook.remove", gone.getSheetId());
    },
    getActiveSheet: () => sheet(selection().sheet),
    setActiveSheet(next: ReturnType<typeof sheet>) {
      ask("Workbook.select", next.getSheetId(), { row: 1, column: 1, rows: 1, columns: 1 });
      return next;
    },
    getActiveRange() {
      const { sheet: id, ...area } = selection();
      return createRange(surroundings, id, area);
    },
    toast(message: string) {
      write("toast");
      ask("Workbook.toast", message);
    },
  };
}
