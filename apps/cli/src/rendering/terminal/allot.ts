import type { TableColumn } from "./table-column.ts";

/** A column that was measured. */
export interface MeasuredColumn {
  readonly column: Pick<TableColumn<never>, "rank" | "least">;
  /** Width of the widest cell or the title. */
  readonly natural: number;
  /** The same of the short cells; `natural` if the column has none. */
  readonly short: number;
}

/** The width of each column, 0 if it is left out, and whether to show the short cells. */
export interface Allotment {
  readonly widths: readonly number[];
  readonly isShort: boolean;
}

/** Shares a width among columns: leaves out those of a high rank, then takes short cells, then leaves out more. */
export function allot(columns: readonly MeasuredColumn[], gap: number, width: number): Allotment {
  const whole = share(columns, 1, gap, width);
  if (whole.isEnough) return { widths: whole.widths, isShort: false };
  const shortened = columns.map((measured) => ({ ...measured, natural: measured.short }));
  return { widths: share(shortened, 0, gap, width).widths, isShort: true };
}

/**
 * Leaves out columns above a rank until the least of the others fits, then gives what is left to those that are cut. Where
 * not even the least of the last ones fits, those that may be cut are cut further.
 */
function share(columns: readonly MeasuredColumn[], leastRank: number, gap: number, width: number) {
  const all = columns.map((measured) => ({ measured, least: leastOf(measured) }));
  let fitting = all;
  const spareOf = (some: typeof all) => width - gap * (some.length - 1) - sum(some, ({ least }) => least);
  for (
    let rank = Math.max(...columns.map(({ column }) => column.rank));
    rank > leastRank && spareOf(fitting) < 0;
    rank--
  ) {
    fitting = fitting.filter(({ measured }) => measured.column.rank < rank);
  }

  const spare = spareOf(fitting);
  const claim = ({ measured: { column, natural }, least }: (typeof all)[number]) => {
    if (spare >= 0) return natural - least;
    return column.least === undefined ? 0 : least;
  };
  const claims = sum(fitting, claim);
  const widths = all.map((one) => {
    if (!fitting.includes(one)) return 0;
    const part = claims === 0 ? 0 : Math.floor((spare * claim(one)) / claims);
    return spare >= claims ? one.measured.natural : Math.max(1, one.least + part);
  });
  return { widths, isEnough: spare >= 0 };
}

function leastOf({ column, natural }: MeasuredColumn): number {
  return Math.min(natural, column.least ?? natural);
}

function sum<T>(items: readonly T[], amount: (item: T) => number): number {
  return items.reduce((total, item) => total + amount(item), 0);
}
