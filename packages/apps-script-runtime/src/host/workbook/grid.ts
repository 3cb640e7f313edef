import { type AxisShift, shiftedPlace } from "./shift.ts";

/** Something in each of some cells; rows and columns are counted from 1. */
export interface CellMap<T> {
  get(row: number, column: number): T | undefined;
  set(row: number, column: number, value: T | undefined): void;
  shift(shift: AxisShift): void;
  entries(): readonly (readonly [row: number, column: number, value: T])[];
  /** Visits what `entries` returns, without a list of it: large sheets are visited after each of a thousand changes. */
  each(visit: (value: T, row: number, column: number) => void): void;
  /** The last row and the last column that hold something, or 0. */
  last(): { readonly row: number; readonly column: number };
}

export function createCellMap<T>(): CellMap<T> {
  let lines: (T | undefined)[][] = [];
  const each: CellMap<T>["each"] = (visit) => {
    lines.forEach((line, row) => {
      line?.forEach((value, column) => {
        if (value !== undefined) visit(value, row, column);
      });
    });
  };
  return {
    each,
    get: (row, column) => lines[row]?.[column],
    set(row, column, value) {
      const line = lines[row] ?? [];
      line[column] = value;
      lines[row] = line;
    },
    shift(shift) {
      if (shift.axis === "row") lines = moved(lines, shift);
      else lines = lines.map((line) => (line ? moved(line, shift) : line));
    },
    entries() {
      const found: [number, number, T][] = [];
      each((value, row, column) => found.push([row, column, value]));
      return found;
    },
    last() {
      let [row, column] = [0, 0];
      lines.forEach((line, at) => {
        const end = line?.findLastIndex((value) => value !== undefined) ?? -1;
        if (end > 0) row = at;
        column = Math.max(column, end);
      });
      return { row, column };
    },
  };
}

function moved<V>(list: readonly V[], shift: AxisShift): V[] {
  const next: V[] = [];
  list.forEach((value, place) => {
    const to = shiftedPlace(place, shift);
    if (place > 0 && to !== null) next[to] = value;
  });
  return next;
}
