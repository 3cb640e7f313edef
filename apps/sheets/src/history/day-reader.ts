import type { Cell } from "../functions/grid.ts";

/**
 * Returns a function that reads the calendar day of a cell, `2026-11-23`, in the spreadsheet's time zone. It asks Google
 * once for each day, because a history has many lines of few days.
 */
export function createDayReader(timeZone: string): (cell: Cell | undefined) => string | undefined {
  const known = new Map<number, string>();
  return (cell) => {
    if (cell instanceof Date) {
      const instant = cell.getTime();
      const day = known.get(instant) ?? Utilities.formatDate(cell, timeZone, "yyyy-MM-dd");
      known.set(instant, day);
      return day;
    }
    return typeof cell === "string" && /^\d{4}-\d\d-\d\d$/.test(cell) ? cell : undefined;
  };
}
