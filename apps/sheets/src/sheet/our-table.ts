import { ourSheetName } from "../settings/sample-data.ts";
import { UserError } from "../settings/user-error.ts";
import { findHeadings } from "./heading-row.ts";
import { makeRoom } from "./make-room.ts";
import { claimSheet, findOurSheet, type SheetKind } from "./our-sheets.ts";
import type { TableColumn } from "./table-column.ts";
import { readTags, tagColumns, tagHeadingRow } from "./tagged-columns.ts";

/** A table of ours in a sheet that may hold anything else as well. */
export interface OurTable {
  readonly sheet: GoogleAppsScript.Spreadsheet.Sheet;
  readonly headingRow: number;
  /** Our columns that are there, by key. Those that the user deleted are not. */
  readonly places: ReadonlyMap<string, number>;
}

/** A table as it should be: which sheet, which columns. */
export interface TablePlan {
  readonly kind: SheetKind;
  /** The sheet's first name. */
  readonly name: string;
  readonly columns: readonly TableColumn[];
  /** The columns that rows are known by: each of these groups needs at least one. */
  readonly keys: readonly (readonly string[])[];
}

/**
 * Opens our table, wherever the user has moved it, or makes it. Columns and sheet are known by developer metadata and the
 * sheet's id; a sheet of an earlier version is adopted if its headings are clear.
 *
 * @throws UserError with a remedy, if the table cannot be understood. Nothing was changed then.
 */
export function openTable(plan: TablePlan): OurTable {
  const ours = findOurSheet(plan.kind);
  const name = ourSheetName(plan.name);
  const sheet = ours ?? SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name);
  if (!sheet) return create(plan, SpreadsheetApp.getActiveSpreadsheet().insertSheet(name));
  const tags = readTags(sheet);
  const keys = new Set(plan.columns.map(({ key }) => key));
  const tagged = tags.columns.filter(({ key }) => keys.has(key));
  if (tagged.length === 0 && tags.headingRow === undefined) return adopt(plan, sheet);

  const places = new Map(tagged.map(({ key, column }) => [key, column]));
  if (places.size < tagged.length) {
    throw cannotRead(sheet, "has two columns for the same figure");
  }
  for (const group of plan.keys) checkKeys(plan, sheet, places, group);
  if (tags.headingRow === undefined) throw cannotRead(sheet, "no longer has its row of headings");
  claimSheet(plan.kind, sheet);
  return { sheet, headingRow: tags.headingRow, places };
}

/** A new table in an empty sheet. */
function create(plan: TablePlan, sheet: OurTable["sheet"]): OurTable {
  makeRoom(sheet, 2, plan.columns.length);
  const places = new Map(plan.columns.map(({ key }, index) => [key, index + 1]));
  tag(plan, sheet, 1, places);
  sheet
    .getRange(1, 1, 1, plan.columns.length)
    .setValues([plan.columns.map(({ title }) => title)])
    .setFontWeight("bold")
    .setBackground("#e8f0ea");
  sheet.setFrozenRows(1);
  plan.columns.forEach(({ widthPixels, format }, index) => {
    sheet.setColumnWidth(index + 1, widthPixels);
    sheet.getRange(2, index + 1, sheet.getMaxRows() - 1, 1).setNumberFormat(format);
  });
  return { sheet, headingRow: 1, places };
}

/** A table of an earlier version, or an empty sheet with our name. Columns that are missing are added at the end. */
function adopt(plan: TablePlan, sheet: OurTable["sheet"]): OurTable {
  if (sheet.getLastRow() === 0) return create(plan, sheet);
  const found = findHeadings(sheet, plan.columns, plan.keys[0]?.[0] ?? "");
  if (!found) {
    throw new UserError(
      `The sheet "${sheet.getName()}" has no headings of AIHR. Rename that sheet if it is your own, or delete it, then try again.`,
    );
  }
  const places = new Map(found.places);
  const missing = plan.columns.filter(({ key }) => !places.has(key));
  const end = sheet.getLastColumn();
  missing.forEach(({ key }, index) => {
    places.set(key, end + index + 1);
  });
  makeRoom(sheet, found.row + 1, end + missing.length);
  tag(plan, sheet, found.row, places);
  for (const { key, title } of plan.columns) sheet.getRange(found.row, places.get(key) ?? 1).setValue(title);
  for (const { key, format, widthPixels } of missing) {
    const column = places.get(key) ?? 1;
    sheet.getRange(found.row + 1, column, sheet.getMaxRows() - found.row, 1).setNumberFormat(format);
    sheet.setColumnWidth(column, widthPixels);
  }
  return { sheet, headingRow: found.row, places };
}

function tag(plan: TablePlan, sheet: OurTable["sheet"], row: number, places: ReadonlyMap<string, number>): void {
  tagColumns(sheet, places);
  tagHeadingRow(sheet, row);
  claimSheet(plan.kind, sheet);
}

function checkKeys(
  plan: TablePlan,
  sheet: OurTable["sheet"],
  places: ReadonlyMap<string, number>,
  group: readonly string[],
): void {
  if (group.some((key) => places.has(key))) return;
  const titles = plan.columns.filter(({ key }) => group.includes(key)).map(({ title }) => `"${title}"`);
  throw cannotRead(sheet, `no longer has the column ${titles.join(" or ")}, by which its rows are known`);
}

/** A sentence that says what is wrong with a sheet, and what to do about it. */
export function cannotRead(sheet: OurTable["sheet"], what: string): UserError {
  return new UserError(
    `The sheet "${sheet.getName()}" ${what}. Bring it back with Edit → Undo or the version history, or delete the sheet to start a new one.`,
  );
}
