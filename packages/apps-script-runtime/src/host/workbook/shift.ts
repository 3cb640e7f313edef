import type { Area } from "./area.ts";

/** Rows or columns that are inserted, deleted or moved. Places are counted from 1, before the change. */
export type AxisShift = { readonly axis: "row" | "column"; readonly count: number } & (
  | { readonly kind: "insert"; readonly before: number }
  | { readonly kind: "delete"; readonly first: number }
  | { readonly kind: "move"; readonly first: number; readonly before: number }
);

/** Returns where a row or column is after the shift, or null if it was deleted. */
export function shiftedPlace(place: number, shift: AxisShift): number | null {
  const { count } = shift;
  if (shift.kind === "insert") return place >= shift.before ? place + count : place;
  const end = shift.first + count;
  if (shift.kind === "delete") {
    if (place >= shift.first && place < end) return null;
    return place >= end ? place - count : place;
  }
  const { first, before } = shift;
  if (place >= first && place < end) return before > first ? before - end + place : before - first + place;
  if (place >= end && place < before) return place - count;
  return place < first && place >= before ? place + count : place;
}

/**
 * Returns what is left of an area: one part usually, none if it was deleted, several if a move tore it apart. Rows or
 * columns inserted inside of an area belong to it.
 */
export function shiftedAreas<A extends Area>(area: A, shift: AxisShift): readonly A[] {
  const [start, length] = shift.axis === "row" ? [area.row, area.rows] : [area.column, area.columns];
  if (shift.kind === "insert" && start < shift.before && start + length > shift.before) {
    return [withRun(area, shift.axis, start, length + shift.count)];
  }
  if (shift.kind !== "move") {
    const [first, last] = edges(start, length, shift);
    return first === null || last === null ? [] : [withRun(area, shift.axis, first, last - first + 1)];
  }
  const runs: { start: number; length: number }[] = [];
  const places = Array.from({ length }, (_, index) => shiftedPlace(start + index, shift) ?? 0).sort((a, b) => a - b);
  for (const place of places) {
    const run = runs.at(-1);
    if (run && run.start + run.length === place) run.length += 1;
    else runs.push({ start: place, length: 1 });
  }
  return runs.map((run) => withRun(area, shift.axis, run.start, run.length));
}

/** The first and the last place that are left. */
function edges(start: number, length: number, shift: AxisShift): readonly [number | null, number | null] {
  if (shift.kind !== "delete") return [shiftedPlace(start, shift), shiftedPlace(start + length - 1, shift)];
  const end = shift.first + shift.count;
  const first = start >= shift.first && start < end ? end : start;
  const last = start + length - 1;
  const lastLeft = last >= shift.first && last < end ? shift.first - 1 : last;
  return first > last || lastLeft < start ? [null, null] : [shiftedPlace(first, shift), shiftedPlace(lastLeft, shift)];
}

function withRun<A extends Area>(area: A, axis: AxisShift["axis"], start: number, length: number): A {
  return axis === "row" ? { ...area, row: start, rows: length } : { ...area, column: start, columns: length };
}
