import { UserError } from "../settings/user-error.ts";
import { type Argument, type Cell, type Grid, isBlank } from "./grid.ts";

/**
 * Calculates one value for each cell. With values only, an error is thrown, so that IFERROR catches it. With a range, the
 * result has its shape, blanks stay blank, and an error affects only its own cell, as a sentence. A column and a row make
 * a table.
 */
export function forEachCell(
  values: readonly Argument[],
  calculate: (...texts: readonly string[]) => Cell,
): Cell | Grid {
  const one = (cells: readonly Argument[]) => (cells.some(isBlank) ? "" : calculate(...cells.map(String)));
  const ranges = values.filter(isRange);
  if (ranges.length === 0) return one(values);

  const rows = Math.max(...ranges.map((range) => range.length));
  const columns = Math.max(...ranges.map((range) => range[0]?.length ?? 0));
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) =>
      inItsOwnCell(() => one(values.map((value) => at(value, row, column)))),
    ),
  );
}

function isRange(value: Argument): value is readonly (readonly unknown[])[] {
  return Array.isArray(value) && Array.isArray(value[0]);
}

/** A single row or column stretches over the others. */
function at(value: Argument, row: number, column: number): Argument {
  if (!isRange(value)) return value;
  const line = value[value.length === 1 ? 0 : row];
  return line?.[line.length === 1 ? 0 : column];
}

function inItsOwnCell(calculate: () => Cell): Cell {
  try {
    return calculate();
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}
