import type { TableColumn } from "./table-column.ts";

/** A column that was measured. */
export interface MeasuredColumn {
  readonly column: Pick<TableColumn<never>, "rank" | "least">;
  /** Width of the widest cell or the title. */
  readonly natural: number;
}

/**
 * Shares a width among columns: leaves out some until the least of the others fits, then gives what is left to those that
 * are cut. Where not even the least of the last ones fits, those that may be cut are cut further. Returns each column's
 * width, or 0 if it is left out.
 */
export function allot(columns: readonly MeasuredColumn[], gap: number, width: number): readonly number[] {
  const all = columns.map((measured) => ({ measured, least: leastOf(measured) }));
  let fitting = all;
  const spareOf = (some: typeof all) => width - gap * (some.length - 1) - sum(some, ({ least }) => least);
  for (let rank = Math.max(...columns.map(({ column }) => column.rank)); rank > 0 && spareOf(fitting) < 0; rank--) {
    fitting = fitting.filter(({ measured }) => measured.column.rank < rank);
  }

  const spare = spareOf(fitting);
  const claim = ({ measured: { column, natural }, least }: (typeof all)[number]) => {
    if (spare >= 0) return natural - least;
    return column.least === undefined ? 0 : least;
  };
  const claims = sum(fitting, claim);
  return all.map((one) => {
    if (!fitting.includes(one)) return 0;
    const share = claims === 0 ? 0 : Math.floor((spare * claim(one)) / claims);
    return spare >= claims ? one.measured.natural : Math.max(1, one.least + share);
  });
}

function leastOf({ column, natural }: MeasuredColumn): number {
  return Math.min(natural, column.least ?? natural);
}

function sum<T>(items: readonly T[], amount: (item: T) => number): number {
  return items.reduce((total, item) => total + amount(item), 0);
}
