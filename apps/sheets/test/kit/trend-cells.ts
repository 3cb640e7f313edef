import { type TrendRow, trendFigures } from "@aihr-plugins/history";
import { fractionOf } from "@aihr-plugins/report";

/** All figures of a row as a sheet shows them: percent as fractions, instants as text. */
export function trendCells(row: TrendRow): readonly unknown[] {
  return trendFigures.map((figure) => {
    const value = figure.valueOf(row);
    return figure.unit === "percent" && typeof value === "number" ? fractionOf(value) : value;
  });
}

/** A value that a formula returned, an instant as text. */
export function plainCell(value: unknown): unknown {
  return value instanceof Date ? value.toISOString() : value;
}
