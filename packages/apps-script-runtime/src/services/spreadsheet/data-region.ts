import type { Area } from "../../host/workbook/area.ts";
import type { Surroundings } from "../surroundings.ts";

type Grid = readonly (readonly unknown[])[];

/**
 * Returns the cells around an area that are not blank, until a blank row and a blank column on each side.
 *
 * @see https://developers.google.com/apps-script/reference/spreadsheet/range#getDataRegion()
 */
export function dataRegion(ask: Surroundings["ask"], sheet: number, area: Area): Area {
  const { lastRow, lastColumn } = ask("Sheet.size", sheet) as { readonly lastRow: number; readonly lastColumn: number };
  const whole = { row: 1, column: 1, rows: Math.max(1, lastRow), columns: Math.max(1, lastColumn) };
  const values = ask("Range.values", sheet, whole) as Grid;
  const isFilled = (row: number, column: number) => (values[row - 1]?.[column - 1] ?? "") !== "";
  let { row: top, column: left } = area;
  let [bottom, right] = [top + area.rows - 1, left + area.columns - 1];
  const rowHas = (row: number) => numbers(left, right).some((column) => isFilled(row, column));
  const columnHas = (column: number) => numbers(top, bottom).some((row) => isFilled(row, column));
  for (let grew = true; grew; ) {
    grew = false;
    if (top > 1 && rowHas(top - 1)) [top, grew] = [top - 1, true];
    if (rowHas(bottom + 1)) [bottom, grew] = [bottom + 1, true];
    if (left > 1 && columnHas(left - 1)) [left, grew] = [left - 1, true];
    if (columnHas(right + 1)) [right, grew] = [right + 1, true];
  }
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function numbers(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
