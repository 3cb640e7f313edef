import type { Cell } from "../functions/grid.ts";

/** What a cell may hold; undefined if its column is not there. */
type CellOrNone = Cell | undefined;

/** The number in a cell, or null. */
export function cellNumber(cell: CellOrNone): number | null {
  return typeof cell === "number" && Number.isFinite(cell) ? cell : null;
}

/** The percentage in a cell, which is a fraction: the number that gives exactly this fraction, if there is one. */
export function cellPercent(cell: CellOrNone): number | null {
  const fraction = cellNumber(cell);
  if (fraction === null) return null;
  const percent = fraction * 100;
  const near = [
    Number(percent.toPrecision(15)),
    percent,
    percent * (1 - Number.EPSILON),
    percent * (1 + Number.EPSILON),
  ];
  return near.find((each) => each / 100 === fraction) ?? percent;
}

/** The instant in a cell as ISO 8601 in UTC, or null. */
export function cellInstant(cell: CellOrNone): string | null {
  return cell instanceof Date && !Number.isNaN(cell.getTime()) ? cell.toISOString() : null;
}

/** The text in a cell, or null. */
export function cellText(cell: CellOrNone): string | null {
  return cell === undefined || cell === null || cell === "" ? null : String(cell);
}
