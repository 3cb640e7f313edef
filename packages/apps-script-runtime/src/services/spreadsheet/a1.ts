import type { Area } from "../../host/workbook/picture.ts";

/** The area that a reference such as `B2` or `A1:C3` names. */
export function areaOf(reference: string): Area {
  const [, fromColumn = "", fromRow, toColumn = fromColumn, toRow = fromRow] =
    /^\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/i.exec(reference) ?? [];
  if (!fromColumn) throw new Error("Range not found");
  const [row, column] = [Number(fromRow), columnOf(fromColumn)];
  return { row, column, rows: Number(toRow) - row + 1, columns: columnOf(toColumn) - column + 1 };
}

/** `C7` for row 7, column 3. */
export function nameOf(row: number, column: number): string {
  return `${lettersOf(column)}${row}`;
}

function columnOf(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function lettersOf(column: number): string {
  const rest = (column - 1) % 26;
  const before = Math.floor((column - 1) / 26);
  return (before > 0 ? lettersOf(before) : "") + String.fromCharCode(65 + rest);
}
