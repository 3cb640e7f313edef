import type { OurTable } from "./table-plan.ts";

/** Room for new rows. */
export interface Room {
  readonly first: number;
  /** How many rows our last row moved down. */
  readonly lastMovedBy: number;
}

/**
 * Makes room for new rows of a table. They follow the last row of ours. If something of the
 * user's is below, such as totals, rows are inserted before our last row: so a range that spans our rows spans the new
 * ones as well.
 */
export function roomForRows({ sheet, headingRow }: OurTable, ourRows: readonly number[], count: number): Room {
  const last = ourRows.length === 0 ? headingRow : Math.max(...ourRows);
  const below = sheet.getLastRow() - last;
  if (below <= 0) {
    const spare = sheet.getMaxRows() - last;
    if (spare < count) sheet.insertRowsAfter(sheet.getMaxRows(), count - spare);
    return { first: last + 1, lastMovedBy: 0 };
  }
  const isInside = last > headingRow && ourRows.includes(last - 1);
  if (!isInside) {
    sheet.insertRowsAfter(last, count);
    return { first: last + 1, lastMovedBy: 0 };
  }
  sheet.insertRowsBefore(last, count);
  return { first: last, lastMovedBy: count };
}
