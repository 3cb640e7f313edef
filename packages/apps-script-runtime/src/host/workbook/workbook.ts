import { ServiceError } from "../../link/sync-link.ts";
import type { Area } from "./picture.ts";
import { createSheet, type Sheet } from "./sheet.ts";

/** Where the user's selection is. */
export interface Selection extends Area {
  readonly sheet: number;
}

/** The spreadsheet that the script is bound to. It does not calculate: a formula's value is whatever was put there. */
export function createWorkbook() {
  let sheets: readonly Sheet[] = [createSheet(1, "Sheet1")];
  let made = 1;
  let selection: Selection = { sheet: 1, row: 1, column: 1, rows: 1, columns: 1 };
  const toasts: string[] = [];

  return {
    toasts,
    sheets: () => sheets.map((sheet) => sheet.size()),
    sheet(id: number): Sheet {
      const found = sheets.find((sheet) => sheet.id === id);
      if (!found) throw new ServiceError(`Sheet ${id} not found`);
      return found;
    },
    insert(name: string): number {
      if (sheets.some((sheet) => sheet.name() === name)) {
        throw new ServiceError(`A sheet with the name "${name}" already exists. Please enter another name.`);
      }
      made += 1;
      sheets = [...sheets, createSheet(made, name)];
      return made;
    },
    remove(id: number) {
      if (sheets.length === 1) throw new ServiceError("You can't remove all the sheets in a document.");
      sheets = sheets.filter((sheet) => sheet.id !== id);
    },
    selection: () => selection,
    select(next: Selection) {
      selection = next;
    },
    pictures: () => sheets.map((sheet) => sheet.picture()),
  };
}
