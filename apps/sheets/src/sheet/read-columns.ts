import type { Cell } from "../functions/grid.ts";
import { runsOf } from "./runs.ts";
import type { OurTable } from "./table-plan.ts";

/** The cells of a row that are in columns of ours. */
export interface ReadRow<Key extends string> {
  readonly row: number;
  /** Undefined for a column that is not there; null for a blank cell. */
  readonly cells: Readonly<Partial<Record<Key, Cell>>>;
}

/** Reads columns of a table, adjacent ones together, from the row below the headings to the last one. */
export function readColumns<Key extends string>(
  { sheet, headingRow, places }: OurTable,
  keys: readonly Key[] | undefined,
): readonly ReadRow<Key>[] {
  const count = sheet.getLastRow() - headingRow;
  if (count < 1) return [];
  const wanted = new Map(
    [...places]
      .filter(([key]) => keys === undefined || keys.some((each) => each === key))
      .map(([key, at]) => [at, key]),
  );
  const rows = Array.from({ length: count }, (): Record<string, Cell> => ({}));
  for (const { first, count: width } of runsOf([...wanted.keys()])) {
    sheet
      .getRange(headingRow + 1, first, count, width)
      .getValues()
      .forEach((line: readonly Cell[], index) => {
        line.forEach((value, nth) => {
          const [row, key] = [rows[index], wanted.get(first + nth)];
          if (row && key) row[key] = value === "" ? null : value;
        });
      });
  }
  return rows.map((cells, index) => ({ row: headingRow + 1 + index, cells: cells as ReadRow<Key>["cells"] }));
}
