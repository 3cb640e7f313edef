import { UserError } from "../settings/user-error.ts";
import type { TableColumn } from "./table-column.ts";

const rowsSearched = 30;

/** Headings that were found by their titles, in a sheet that an earlier version made. */
export interface FoundHeadings {
  readonly row: number;
  readonly places: ReadonlyMap<string, number>;
}

/**
 * Finds our headings by their titles: the row that has the title of the key column. Undefined if there is none.
 *
 * @throws UserError if there are two sets of headings, or two headings that could be ours
 */
export function findHeadings(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  columns: readonly TableColumn[],
  keyColumn: string,
): FoundHeadings | undefined {
  const [rows, width] = [Math.min(rowsSearched, sheet.getLastRow()), sheet.getLastColumn()];
  if (rows === 0 || width === 0) return undefined;
  const lines = sheet
    .getRange(1, 1, rows, width)
    .getValues()
    .map((line) => line.map(plain));
  const names = new Map(
    columns.map((column) => [column.key, [column.title, ...(column.formerTitles ?? [])].map(plain)]),
  );
  const isKey = (title: string) => names.get(keyColumn)?.includes(title) ?? false;
  const candidates = lines.flatMap((line, index) => (line.some(isKey) ? [index] : []));
  const [index, second] = candidates;
  if (index === undefined) return undefined;
  if (second !== undefined) {
    throw new UserError(
      `The sheet "${sheet.getName()}" has two sets of headings, in rows ${index + 1} and ${second + 1}. Delete one of them, then try again.`,
    );
  }
  const titles = lines[index] ?? [];
  const places = new Map<string, number>();
  columns.forEach(({ key, title }, nth) => {
    const found = titles.flatMap((each, at) => (names.get(key)?.includes(each) ? [at] : []));
    const isNextTo = (at: number) => isOf(titles[at - 1], columns[nth - 1]) || isOf(titles[at + 1], columns[nth + 1]);
    const likely = found.length > 1 ? found.filter(isNextTo) : found;
    if (found.length > 1 && likely.length !== 1) {
      throw new UserError(
        `Row ${index + 1} of the sheet "${sheet.getName()}" has two headings "${title}". Rename the one that is your own, then try again.`,
      );
    }
    const [at] = likely;
    if (at !== undefined) places.set(key, at + 1);
  });
  return { row: index + 1, places };

  function isOf(title: string | undefined, column: TableColumn | undefined): boolean {
    return title !== undefined && column !== undefined && (names.get(column.key)?.includes(title) ?? false);
  }
}

function plain(title: unknown): string {
  return String(title).trim().toLowerCase();
}
