import type { Cell } from "../functions/grid.ts";
import { roomForRows } from "./append-rows.ts";
import type { OurTable, TablePlan } from "./table-plan.ts";
import { writeColumns } from "./write-columns.ts";

/** A line of a table, by column, and the row whose place it takes; undefined for a new row. */
export interface PutLine {
  readonly row: number | undefined;
  readonly cells: Readonly<Record<string, Cell>>;
}

/** Writes lines into our columns of a table: into their rows, and the others into new rows after the last of ours. */
export function putLines(
  table: OurTable,
  { columns }: Pick<TablePlan, "columns">,
  ourRows: readonly number[],
  lines: readonly PutLine[],
): void {
  const { sheet } = table;
  const shown = columns.flatMap(({ key, format }) => {
    const place = table.places.get(key);
    return place === undefined ? [] : [{ key, format, place }];
  });
  const places = shown.map(({ place }) => place);
  const cellsOf = ({ cells }: PutLine) => shown.map(({ key }) => cells[key] ?? null);
  writeColumns(
    sheet,
    places,
    lines.flatMap((line) => (line.row === undefined ? [] : [{ row: line.row, cells: cellsOf(line) }])),
  );
  const added = lines.filter(({ row }) => row === undefined);
  if (added.length === 0) return;
  const { first } = roomForRows(table, ourRows, added.length);
  for (const { place, format } of shown) sheet.getRange(first, place, added.length, 1).setNumberFormat(format);
  writeColumns(
    sheet,
    places,
    added.map((line, index) => ({ row: first + index, cells: cellsOf(line) })),
  );
}
