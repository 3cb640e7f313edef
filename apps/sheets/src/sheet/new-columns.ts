import { checkProtection } from "./protected-parts.ts";
import type { OurTable, TablePlan } from "./table-plan.ts";
import { tagColumns } from "./tagged-columns.ts";

const offeredKey = "aihr.columns";

/**
 * Adds the columns that the version before this one did not have. They are inserted before the last column of ours, so
 * that filters and ranges over our columns span them as well. Columns of ours that the user deleted stay deleted, and
 * columns of the user's stay as they are, whatever their headings say.
 */
export function addNewColumns(plan: TablePlan, table: OurTable): OurTable {
  const { sheet, headingRow } = table;
  const former = plan.formerKeys ?? plan.columns.map(({ key }) => key);
  const offered = new Set(findNote(sheet)?.getValue()?.split(",") ?? former);
  const added = plan.columns.filter(({ key }) => !offered.has(key) && !table.places.has(key));
  if (added.length === 0) {
    noteOffered(plan, sheet);
    return table;
  }

  checkProtection(table);
  const first = Math.max(...table.places.values());
  sheet.insertColumnsBefore(first, added.length);
  sheet
    .getRange(headingRow, first, 1, added.length)
    .setValues([added.map(({ title }) => title)])
    .setFontWeight("bold")
    .setBackground("#e8f0ea");
  added.forEach(({ format, widthPixels }, index) => {
    sheet.getRange(headingRow + 1, first + index, sheet.getMaxRows() - headingRow, 1).setNumberFormat(format);
    sheet.setColumnWidth(first + index, widthPixels);
  });
  noteOffered(plan, sheet);
  const moved = [...table.places].map(([key, at]) => [key, at < first ? at : at + added.length] as const);
  const places = added.map(({ key }, index) => [key, first + index] as const);
  tagColumns(sheet, new Map(places));
  return { ...table, places: new Map([...moved, ...places]) };
}

/** Notes which columns the user has been offered: one that is missing later was deleted. */
export function noteOffered({ columns }: TablePlan, sheet: OurTable["sheet"]): void {
  const keys = columns.map(({ key }) => key).join(",");
  const note = findNote(sheet);
  if (!note) sheet.addDeveloperMetadata(offeredKey, keys, SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
  else if (note.getValue() !== keys) note.setValue(keys);
}

function findNote(sheet: OurTable["sheet"]): GoogleAppsScript.Spreadsheet.DeveloperMetadata | undefined {
  return sheet.createDeveloperMetadataFinder().withKey(offeredKey).find()[0];
}
