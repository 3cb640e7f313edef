import type { TableColumn } from "./table-column.ts";
import { widthOf } from "./width.ts";

/** A column with the width that it gets. */
export interface Allotted<Row> {
  readonly column: TableColumn<Row>;
  readonly width: number;
}

interface Measured<Row> {
  readonly column: TableColumn<Row>;
  /** Of the whole text. */
  readonly natural: number;
  readonly least: number;
}

/**
 * Shares a width among columns: drops some until the least of the others fits, then gives what is left to those that
 * are cut. Where not even the least of the last ones fits, those that may be cut are cut further.
 */
export function allot<Row>(
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[],
  gap: number,
  width: number,
): readonly Allotted<Row>[] {
  let fitting = columns.map((column) => measured(column, rows));
  const spareOf = (some: readonly Measured<Row>[]) => width - gap * (some.length - 1) - sum(some, ({ least }) => least);

  for (let rank = highestRank(fitting); rank > 0 && spareOf(fitting) < 0; rank--) {
    fitting = fitting.filter(({ column }) => column.rank < rank);
  }

  const spare = spareOf(fitting);
  const claim = ({ column, natural, least }: Measured<Row>) => {
    if (spare >= 0) return natural - least;
    return column.least === undefined ? 0 : least;
  };
  const claims = sum(fitting, claim);
  const share = (wanted: number) => (claims === 0 ? 0 : Math.floor((spare * wanted) / claims));
  return fitting.map((one) => {
    const width = spare >= claims ? one.natural : Math.max(1, one.least + share(claim(one)));
    return { column: one.column, width };
  });
}

function measured<Row>(column: TableColumn<Row>, rows: readonly Row[]): Measured<Row> {
  const natural = rows.reduce((width, row) => Math.max(width, widthOf(column.cell(row))), widthOf(column.title));
  return { column, natural, least: Math.min(natural, column.least ?? natural) };
}

function highestRank<Row>(columns: readonly Measured<Row>[]): number {
  return Math.max(...columns.map(({ column }) => column.rank));
}

function sum<T>(items: readonly T[], amount: (item: T) => number): number {
  return items.reduce((total, item) => total + amount(item), 0);
}
