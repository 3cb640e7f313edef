import type { CellMap } from "./grid.ts";
import type { CellContent, SheetValue } from "./typed-value.ts";

/** What formulas fill beyond their own cells. */
export interface Spills {
  /** Returns what the cell shows: its own value, what a formula spilled into it, or `#REF!` if its own spill is blocked. */
  shown(row: number, column: number): SheetValue;
  /** To call after every change of cells. */
  changed(): void;
  last(): { readonly row: number; readonly column: number };
}

/**
 * A formula whose result is larger than a cell fills the cells to its right and below, unless one of them holds
 * something: then it shows `#REF!` and fills nothing, until that cell is empty. Known from experience.
 *
 * @see https://support.google.com/docs/answer/3093275
 */
export function createSpills(cells: CellMap<CellContent>, hasRoom: (row: number, column: number) => boolean): Spills {
  let filled: CellMapOfValues | undefined;

  const layOut = (): CellMapOfValues => {
    const values = new Map<string, SheetValue>();
    let [lastRow, lastColumn] = [0, 0];
    cells.each(({ spill }, row, column) => {
      if (!spill) return;
      const places = spill.flatMap((line, down) =>
        line.map((value, right) => [row + down, column + right, value] as const),
      );
      const isBlocked = places.some(
        ([at, across]) =>
          (at !== row || across !== column) &&
          (cells.get(at, across) !== undefined || values.has(`${at},${across}`) || !hasRoom(at, across)),
      );
      if (isBlocked) {
        values.set(`${row},${column}`, "#REF!");
        return;
      }
      for (const [at, across, value] of places) values.set(`${at},${across}`, value);
      lastRow = Math.max(lastRow, row + spill.length - 1);
      lastColumn = Math.max(lastColumn, column + (spill[0]?.length ?? 1) - 1);
    });
    return { values, last: { row: lastRow, column: lastColumn } };
  };
  const current = () => {
    filled ??= layOut();
    return filled;
  };

  return {
    shown(row, column) {
      const own = cells.get(row, column);
      if (own && !own.spill) return own.value;
      const { values } = current();
      return values.size === 0 ? (own?.value ?? "") : (values.get(`${row},${column}`) ?? own?.value ?? "");
    },
    changed() {
      filled = undefined;
    },
    last: () => current().last,
  };
}

interface CellMapOfValues {
  readonly values: ReadonlyMap<string, SheetValue>;
  readonly last: { readonly row: number; readonly column: number };
}
