import { cellFormatOf } from "../functions/fields.ts";
import type { Cell } from "../functions/grid.ts";
import { asText } from "../sheet/as-text.ts";
import { makeRoom } from "../sheet/make-room.ts";

/** Writes a table of counts into the first two columns. Returns the row at which the next one starts. */
export function writeCounts(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  row: number,
  titles: readonly [string, string],
  lines: readonly (readonly Cell[])[],
): number {
  if (lines.length === 0) return row;
  makeRoom(sheet, row + lines.length, 2);
  sheet
    .getRange(row, 1, 1, 2)
    .setValues([[...titles]])
    .setFontWeight("bold")
    .setBackground("#e8f0ea");
  sheet.getRange(row + 1, 1, lines.length, 2).setValues(lines.map((line) => line.map(asText)));
  sheet.getRange(row + 1, 2, lines.length, 1).setNumberFormat(cellFormatOf("enrollments"));
  return row + lines.length + 2;
}
