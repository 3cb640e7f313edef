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

/**
 * Shares a width among columns: leaves out some until the least of the others fits, those of the highest rank first and of
 * these the last, and takes short cells before it leaves out columns of rank 1. What is left goes to the columns that are cut.
 */
export function allot(columns: readonly MeasuredColumn[], gap: number, width: number): Allotment {
  const shortened = columns.map((measured) => ({ ...measured, natural: measured.short }));
  const spareOf = (some: readonly MeasuredColumn[]) => width - gap * (some.length - 1) - sum(some, leastOf);
  let isShown = columns.map(() => true);
  for (;;) {
    const only = (some: readonly MeasuredColumn[]) => some.filter((_, at) => isShown[at]);
    const rank = Math.max(...only(columns).map(({ column }) => column.rank));
    const isWhole = spareOf(only(columns)) >= 0;
    const isShort = !isWhole && (rank === 0 || (rank === 1 && spareOf(only(shortened)) >= 0));
    if (isWhole || isShort) {
      const shown = only(isShort ? shortened : columns);
      const widths = share(shown, spareOf(shown));
      return { widths: isShown.map((is) => (is ? (widths.shift() ?? 0) : 0)), isShort };
    }
    const dropped = columns.findLastIndex(({ column }, at) => isShown[at] && column.rank === rank);
    isShown = isShown.map((is, at) => is && at !== dropped);
  }
}

/**
 * Returns the width of each column where `spare` characters are left once each has its least. If fewer than none are left,
 * those that may be cut are cut further.
 */
function share(columns: readonly MeasuredColumn[], spare: number): number[] {
  const claimOf = (measured: MeasuredColumn) => {
    if (spare >= 0) return measured.natural - leastOf(measured);
    return measured.column.least === undefined ? 0 : leastOf(measured);
  };
  const claims = sum(columns, claimOf);
  return columns.map((measured) => {
    if (spare >= claims) return measured.natural;
    const part = claims === 0 ? 0 : Math.floor((spare * claimOf(measured)) / claims);
    return Math.max(1, leastOf(measured) + part);
  });
}

function leastOf({ column, natural }: MeasuredColumn): number {
  return Math.min(natural, column.least ?? natural);
}

function sum<T>(items: readonly T[], amount: (item: T) => number): number {
  return items.reduce((total, item) => total + amount(item), 0);
}
