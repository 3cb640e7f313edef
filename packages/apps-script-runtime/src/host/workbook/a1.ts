import type { Area } from "./area.ts";

const one = /^\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/i;
const wholeColumns = /^\$?([A-Z]+):\$?([A-Z]+)$/i;
const wholeRows = /^\$?(\d+):\$?(\d+)$/;

/** Returns the area of a reference such as `B2`, `A1:C3`, `B:B` or `2:5`. Open references end where the sheet ends. */
export function areaOf(reference: string, size: { readonly rows: number; readonly columns: number }): Area {
  const [, first, last] = wholeColumns.exec(reference) ?? [];
  if (first && last) return between(1, columnOf(first), size.rows, columnOf(last));
  const [, top, bottom] = wholeRows.exec(reference) ?? [];
  if (top && bottom) return between(Number(top), 1, Number(bottom), size.columns);
  const [, fromColumn = "", fromRow, toColumn = fromColumn, toRow = fromRow] = one.exec(reference) ?? [];
  if (!fromColumn) throw new Error("Range not found");
  return between(Number(fromRow), columnOf(fromColumn), Number(toRow), columnOf(toColumn));
}

/** Returns `C7` for row 7, column 3. */
function cellName(row: number, column: number): string {
  return `${lettersOf(column)}${row}`;
}

/** Returns `B2` or `A1:C3`. */
export function areaName({ row, column, rows, columns }: Area): string {
  const first = cellName(row, column);
  return rows * columns === 1 ? first : `${first}:${cellName(row + rows - 1, column + columns - 1)}`;
}

export function columnOf(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

export function lettersOf(column: number): string {
  const rest = (column - 1) % 26;
  const before = Math.floor((column - 1) / 26);
  return (before > 0 ? lettersOf(before) : "") + String.fromCharCode(65 + rest);
}

function between(top: number, left: number, bottom: number, right: number): Area {
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
