import type { Area } from "./area.ts";
import { moveFormulaRow } from "./formula-references.ts";
import type { CellMap } from "./grid.ts";
import type { CellContent, SheetValue } from "./typed-value.ts";

/** A column to sort by, counted in the sheet. */
export interface SortKey {
  readonly column: number;
  readonly ascending: boolean;
}

/**
 * Sorts the rows of an area: contents and notes move, blank cells come last. Numbers are before texts, texts before
 * booleans.
 *
 * @see https://developers.google.com/apps-script/reference/spreadsheet/range#sort(Object)
 */
export function sortRows(
  area: Area,
  keys: readonly SortKey[],
  cells: CellMap<CellContent>,
  notes: CellMap<string>,
): void {
  const rows = Array.from({ length: area.rows }, (_, index) => area.row + index);
  const columns = Array.from({ length: area.columns }, (_, index) => area.column + index);
  const valueAt = (row: number, column: number) => cells.get(row, column)?.value ?? "";
  const order = [...rows].sort((a, b) => {
    for (const { column, ascending } of keys) {
      const difference = compare(valueAt(a, column), valueAt(b, column), ascending);
      if (difference !== 0) return difference;
    }
    return a - b;
  });
  const taken = order.map((from) =>
    columns.map((column) => [cells.get(from, column), notes.get(from, column)] as const),
  );
  taken.forEach((line, index) => {
    const to = rows[index] ?? 0;
    line.forEach(([content, note], at) => {
      const formula = content?.formula && moveFormulaRow(content.formula, order[index] ?? to, to);
      cells.set(to, columns[at] ?? 0, content && formula ? { ...content, formula } : content);
      notes.set(to, columns[at] ?? 0, note);
    });
  });
}

function compare(a: SheetValue, b: SheetValue, ascending: boolean): number {
  if (a === "" || b === "") return a === b ? 0 : a === "" ? 1 : -1;
  const [rankA, rankB] = [rankOf(a), rankOf(b)];
  const [x, y] = [comparable(a), comparable(b)];
  const difference = rankA === rankB ? (x < y ? -1 : x > y ? 1 : 0) : rankA - rankB;
  return ascending ? difference : -difference;
}

function rankOf(value: SheetValue): number {
  if (typeof value === "boolean") return 2;
  return typeof value === "string" ? 1 : 0;
}

function comparable(value: SheetValue): number | string {
  if (typeof value === "string") return value.toLowerCase();
  return Number(value);
}
