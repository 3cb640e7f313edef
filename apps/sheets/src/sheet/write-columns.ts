import type { Cell } from "../functions/grid.ts";
import { asText } from "./as-text.ts";
import { runsOf } from "./runs.ts";

const rowsAtOnce = 5000;

/** A line, the row that it goes to, and a value for each place. */
export interface PlacedLine {
  readonly row: number;
  readonly cells: readonly Cell[];
}

/**
 * Writes lines into their rows, each value into the column of its place, and touches no other cell. Adjacent columns and
 * rows are written together, 5,000 rows at a time.
 */
export function writeColumns(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  places: readonly number[],
  lines: readonly PlacedLine[],
  onRows: (rows: number) => void = () => {},
): void {
  const byRow = new Map(lines.map((line) => [line.row, line.cells]));
  let written = 0;
  for (const { first, count } of runsOf(lines.map(({ row }) => row))) {
    for (let from = first; from < first + count; from += rowsAtOnce) {
      const rows = Array.from({ length: Math.min(rowsAtOnce, first + count - from) }, (_, index) => from + index);
      for (const block of runsOf(places)) {
        const fields = Array.from({ length: block.count }, (_, index) => places.indexOf(block.first + index));
        const values = rows.map((row) => fields.map((field) => asText(byRow.get(row)?.[field] ?? null)));
        sheet.getRange(from, block.first, values.length, fields.length).setValues(values);
      }
      written += rows.length;
      onRows(written);
    }
  }
}
