import { ourSheetName } from "../settings/sample-data.ts";
import { UserError } from "../settings/user-error.ts";
import { findOwnHeadings, taggedTable } from "./find-table.ts";
import { makeRoom } from "./make-room.ts";
import { addNewColumns, noteOffered } from "./new-columns.ts";
import { claimSheet, findOurSheet } from "./our-sheets.ts";
import type { OurTable, TablePlan } from "./table-plan.ts";
import { tagColumns, tagHeadingRow } from "./tagged-columns.ts";

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
  const tagged = taggedTable(plan, sheet);
  if (!tagged) return adopt(plan, sheet);
  claimSheet(plan.kind, sheet);
  return addNewColumns(plan, tagged);
}

/** A new table in an empty sheet. */
function create(plan: TablePlan, sheet: OurTable["sheet"]): OurTable {
  makeRoom(sheet, 2, plan.columns.length);
  const places = new Map(plan.columns.map(({ key }, index) => [key, index + 1]));
  tag(plan, sheet, 1, places);
  noteOffered(plan, sheet);
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

/** A table of an earlier version, or an empty sheet with our name. Columns that it should have are added at the end. */
function adopt(plan: TablePlan, sheet: OurTable["sheet"]): OurTable {
  if (sheet.getLastRow() === 0) return create(plan, sheet);
  const found = findOwnHeadings(plan, sheet);
  if (!found) {
    throw new UserError(
      `The sheet "${sheet.getName()}" has no headings of AIHR. Rename that sheet if it is your own, or delete it, then try again.`,
    );
  }
  const places = new Map(found.places);
  const former = new Set(plan.formerKeys ?? plan.columns.map(({ key }) => key));
  const missing = plan.columns.filter(({ key }) => !places.has(key) && former.has(key));
  const end = sheet.getLastColumn();
  missing.forEach(({ key }, index) => {
    places.set(key, end + index + 1);
  });
  makeRoom(sheet, found.row + 1, end + missing.length);
  tag(plan, sheet, found.row, places);
  for (const { key, title } of plan.columns) {
    const column = places.get(key);
    if (column !== undefined) sheet.getRange(found.row, column).setValue(title);
  }
  for (const { key, format, widthPixels } of missing) {
    const column = places.get(key) ?? 1;
    sheet.getRange(found.row + 1, column, sheet.getMaxRows() - found.row, 1).setNumberFormat(format);
    sheet.setColumnWidth(column, widthPixels);
  }
  return addNewColumns(plan, { sheet, headingRow: found.row, places });
}

function tag(plan: TablePlan, sheet: OurTable["sheet"], row: number, places: ReadonlyMap<string, number>): void {
  tagColumns(sheet, places);
  tagHeadingRow(sheet, row);
  claimSheet(plan.kind, sheet);
}
