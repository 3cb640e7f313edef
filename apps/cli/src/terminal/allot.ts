import type { TableColumn } from "./table.ts";
import { widthOf } from "./width.ts";

/** A column with the width that it gets. */
export interface Allotted<Row> {
  readonly column: TableColumn<Row>;
  readonly width: number;
  /** The text of a cell: the whole one or the short one. It may have to be cut. */
  text(row: Row): string;
}

interface Measured<Row> {
  readonly column: TableColumn<Row>;
  /** Of the whole text. */
  readonly natural: number;
  readonly least: number;
  /** Of the short text, or the least again. */
  readonly start: number;
}

/** Shares a width among columns: drops some until the others fit, then gives what is left to those that were cut. */
export function allot<Row>(
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[],
  gap: number,
  width: number,
): readonly Allotted<Row>[] {
  let fitting = columns.map((column) => measured(column, rows));
  const spareOf = (some: readonly Measured<Row>[]) =>
    some.reduce((spare, { start }) => spare - start, width - gap * (some.length - 1));

  for (let rank = highestRank(fitting); rank > 0 && spareOf(fitting) < 0; rank--) {
    fitting = fitting.filter(({ column }) => column.rank < rank);
  }

  let spare = Math.max(0, spareOf(fitting));
  return fitting.map(({ column, natural, least, start }) => {
    const reached = Math.min(natural, start + spare);
    const isWhole = reached >= least;
    const given = isWhole ? reached : start;
    spare -= given - start;
    return { column, width: given, text: isWhole ? column.cell : (column.short ?? column.cell) };
  });
}

function measured<Row>(column: TableColumn<Row>, rows: readonly Row[]): Measured<Row> {
  const widest = (cell: (row: Row) => string) =>
    rows.reduce((width, row) => Math.max(width, widthOf(cell(row))), widthOf(column.title));

  const natural = widest(column.cell);
  const least = Math.min(natural, column.least ?? natural);
  return { column, natural, least, start: column.short ? Math.min(least, widest(column.short)) : least };
}

function highestRank<Row>(columns: readonly Measured<Row>[]): number {
  return Math.max(...columns.map(({ column }) => column.rank));
}
