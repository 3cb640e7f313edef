import { cannotRead } from "./find-table.ts";
import { makeRoom } from "./make-room.ts";
import { type Corners, checkBlockProtection } from "./protected-parts.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** A rectangle of a sheet that is ours. The rest of the sheet is the user's. */
export interface Block {
  readonly sheet: Sheet;
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
  /** Whether it was not known before: its columns have to be laid out. */
  readonly isNew: boolean;
  /** A range by its place in the block, from 1. */
  readonly range: (row: number, column: number, rows?: number, columns?: number) => Range;
}

const keys = { top: "aihr.block.top", bottom: "aihr.block.bottom", left: "aihr.block.left", right: "aihr.block.right" };
/** An earlier version replaced the whole sheet and wrote no further than this. */
const formerColumns = 26;

/**
 * Opens our block, wherever the user has moved it, with at least this size. Where it has to grow, rows and columns are
 * inserted, so that what is below and to the right of it moves on. Its corners are known by developer metadata.
 *
 * @throws UserError with a remedy, if a corner was deleted or the user may not edit the block. Nothing was changed then.
 */
export function openBlock(sheet: Sheet, size: { readonly rows: number; readonly columns: number }): Block {
  const found = findCorners(sheet);
  const { top, left, bottom, right } = found ?? formerCorners(sheet, size);
  checkBlockProtection(sheet, { top, left, bottom, right });
  makeRoom(sheet, bottom, right);
  const moreRows = Math.max(0, top + size.rows - 1 - bottom);
  const moreColumns = Math.max(0, left + size.columns - 1 - right);
  if (moreRows > 0) sheet.insertRowsAfter(bottom, moreRows);
  if (moreColumns > 0) sheet.insertColumnsAfter(right, moreColumns);
  const rows = bottom + moreRows - top + 1;
  const columns = right + moreColumns - left + 1;
  if (!found || moreRows > 0 || moreColumns > 0) tagCorners(sheet, { top, left, rows, columns });
  return {
    sheet,
    top,
    left,
    rows,
    columns,
    isNew: found === undefined,
    range: (row, column, height = 1, width = 1) => sheet.getRange(top + row - 1, left + column - 1, height, width),
  };
}

/** In an empty sheet the top left; in one that an earlier version made, everything that it may have written. */
function formerCorners(sheet: Sheet, size: { readonly rows: number; readonly columns: number }): Corners {
  const [lastRow, lastColumn] = [sheet.getLastRow(), sheet.getLastColumn()];
  if (lastRow === 0) return { top: 1, left: 1, bottom: size.rows, right: size.columns };
  return { top: 1, left: 1, bottom: lastRow, right: Math.min(formerColumns, lastColumn) };
}

/** Empties a block: contents, formats and notes. */
export function clearBlock({ range, rows, columns }: Block): void {
  range(1, 1, rows, columns).clear().clearNote();
}

/** Whether a range is in the block as a whole. */
export function isInBlock({ top, left, rows, columns }: Block, range: Range): boolean {
  const isInside = (first: number, last: number, from: number, count: number) => first >= from && last < from + count;
  return (
    isInside(range.getRow(), range.getLastRow(), top, rows) &&
    isInside(range.getColumn(), range.getLastColumn(), left, columns)
  );
}

function findCorners(sheet: Sheet): Corners | undefined {
  const places = new Map<string, number | undefined>();
  for (const metadata of sheet.createDeveloperMetadataFinder().find()) {
    const location = metadata.getLocation();
    places.set(metadata.getKey(), location.getRow()?.getRow() ?? location.getColumn()?.getColumn());
  }
  const [top, bottom, left, right] = [keys.top, keys.bottom, keys.left, keys.right].map((key) => places.get(key));
  if (top === undefined && bottom === undefined && left === undefined && right === undefined) return undefined;
  if (top === undefined || bottom === undefined || left === undefined || right === undefined) {
    throw cannotRead(sheet, "no longer has the first or the last row or column of its dashboard");
  }
  return { top, bottom, left, right };
}

function tagCorners(
  sheet: Sheet,
  { top, left, rows, columns }: Pick<Block, "top" | "left" | "rows" | "columns">,
): void {
  const ours = new Set(Object.values(keys));
  for (const metadata of sheet.createDeveloperMetadataFinder().find()) {
    if (ours.has(metadata.getKey() ?? "")) metadata.remove();
  }
  const { PROJECT } = SpreadsheetApp.DeveloperMetadataVisibility;
  const row = (at: number, key: string) =>
    sheet.getRange(at, 1, 1, sheet.getMaxColumns()).addDeveloperMetadata(key, "row", PROJECT);
  const column = (at: number, key: string) =>
    sheet.getRange(1, at, sheet.getMaxRows(), 1).addDeveloperMetadata(key, "column", PROJECT);
  row(top, keys.top);
  row(top + rows - 1, keys.bottom);
  column(left, keys.left);
  column(left + columns - 1, keys.right);
}
