import type { Cell } from "../functions/grid.ts";
import { asText } from "./as-text.ts";

const rowsAtOnce = 5000;

/**
 * Writes lines from a row on, each value into the column of its place, and touches no other column. Adjacent columns are
 * written together, 5,000 rows at a time.
 */
export function writeColumns(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  firstRow: number,
  places: readonly number[],
  lines: readonly (readonly Cell[])[],
  onRows: (rows: number) => void = () => {},
): void {
  const blocks = blocksOf(places);
  for (let from = 0; from < lines.length; from += rowsAtOnce) {
    const some = lines.slice(from, from + rowsAtOnce);
    for (const { column, fields } of blocks) {
      const values = some.map((line) => fields.map((field) => asText(line[field] ?? null)));
      sheet.getRange(firstRow + from, column, values.length, fields.length).setValues(values);
    }
    onRows(from + some.length);
  }
}

/** Places that follow each other, as one block. */
function blocksOf(places: readonly number[]): readonly { readonly column: number; readonly fields: number[] }[] {
  const blocks: { column: number; fields: number[] }[] = [];
  const inOrder = places.map((place, field) => ({ place, field })).sort((a, b) => a.place - b.place);
  for (const { place, field } of inOrder) {
    const last = blocks[blocks.length - 1];
    if (last && last.column + last.fields.length === place) last.fields.push(field);
    else blocks.push({ column: place, fields: [field] });
  }
  return blocks;
}
