import { ourSheetName } from "../settings/sample-data.ts";
import { UserError } from "../settings/user-error.ts";
import { type FoundHeadings, findHeadings } from "./heading-row.ts";
import { findOurSheet } from "./our-sheets.ts";
import type { OurTable, TablePlan } from "./table-plan.ts";
import { readTags } from "./tagged-columns.ts";

/**
 * Finds our table to read it. Changes nothing, so that a formula may do it. Undefined if there is none.
 *
 * @throws UserError with a remedy, if the table cannot be understood
 */
export function findTable(plan: TablePlan): OurTable | undefined {
  const byName = () => SpreadsheetApp.getActiveSpreadsheet().getSheetByName(ourSheetName(plan.name));
  const sheet = unlessRefused(() => findOurSheet(plan.kind)) ?? byName();
  if (!sheet || sheet.getLastRow() === 0) return undefined;
  const tagged = unlessRefused(() => taggedTable(plan, sheet));
  if (tagged) return tagged;
  const found = findOwnHeadings(plan, sheet);
  return found && { sheet, headingRow: found.row, places: found.places };
}

/** The table as developer metadata say. Undefined if there are none. */
export function taggedTable(plan: TablePlan, sheet: OurTable["sheet"]): OurTable | undefined {
  const tags = readTags(sheet);
  const keys = new Set(plan.columns.map(({ key }) => key));
  const tagged = tags.columns.filter(({ key }) => keys.has(key));
  if (tagged.length === 0 && tags.headingRow === undefined) return undefined;
  const places = new Map(tagged.map(({ key, column }) => [key, column]));
  if (places.size < tagged.length) throw cannotRead(sheet, "has two columns for the same figure");
  for (const group of plan.keys) checkKeys(plan, sheet, places, group);
  if (tags.headingRow === undefined) throw cannotRead(sheet, "no longer has its row of headings");
  return { sheet, headingRow: tags.headingRow, places };
}

/**
 * Our headings by their titles. Columns that the first versions did not have are ours only if all of them are there:
 * a heading like one of them is the user's.
 */
export function findOwnHeadings(
  { columns, formerKeys, keys }: TablePlan,
  sheet: OurTable["sheet"],
): FoundHeadings | undefined {
  const former = formerKeys?.flatMap((key) => columns.filter((column) => column.key === key)) ?? columns;
  const found = findHeadings(sheet, former, keys[0]?.[0] ?? "");
  if (!found || formerKeys === undefined) return found;
  const [titles = []] = sheet.getRange(found.row, 1, 1, sheet.getLastColumn()).getValues();
  const added = columns
    .filter((column) => !former.includes(column))
    .map(({ key, title }) => [key, titles.indexOf(title) + 1] as const);
  if (added.some(([, place]) => place === 0)) return found;
  return { row: found.row, places: new Map([...found.places, ...added]) };
}

/** Google does not say whether a formula may read developer metadata: names and headings take their place. */
function unlessRefused<T>(find: () => T): T | undefined {
  try {
    return find();
  } catch (error) {
    if (error instanceof UserError) throw error;
    return undefined;
  }
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
