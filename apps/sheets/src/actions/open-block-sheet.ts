import { ourSheetName } from "../settings/sample-data.ts";
import { UserError } from "../settings/user-error.ts";
import { claimSheet, findOurSheet, type SheetKind } from "../sheet/our-sheets.ts";

/** A sheet whose first cell is our heading, and what it is called in messages. */
export interface BlockSheet {
  readonly kind: SheetKind;
  readonly name: string;
  readonly heading: string;
  /** `a dashboard`. */
  readonly what: string;
}

/** Opens our sheet, or makes it. One of the same name is ours only if it is empty or begins with our heading. */
export function openBlockSheet({ kind, name, heading, what }: BlockSheet): GoogleAppsScript.Spreadsheet.Sheet {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const ours = findOurSheet(kind);
  if (ours) return ours;
  const shownName = ourSheetName(name);
  const named = book.getSheetByName(shownName);
  if (named && named.getLastRow() > 0 && named.getRange(1, 1).getValue() !== heading) {
    throw new UserError(
      `The sheet "${shownName}" is not ${what} of AIHR, and would be overwritten. Rename it, then try again.`,
    );
  }
  const sheet = named ?? book.insertSheet(shownName);
  claimSheet(kind, sheet);
  return sheet;
}
