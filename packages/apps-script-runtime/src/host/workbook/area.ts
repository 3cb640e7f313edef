/** A rectangle of cells; rows and columns are counted from 1. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Whether two areas share a cell. */
export function overlap(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

/** Whether the first area holds the whole of the second. */
export function covers(area: Area, other: Area): boolean {
  return (
    other.row >= area.row &&
    other.column >= area.column &&
    other.row + other.rows <= area.row + area.rows &&
    other.column + other.columns <= area.column + area.columns
  );
}
