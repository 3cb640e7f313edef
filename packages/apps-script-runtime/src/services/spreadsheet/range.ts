import type { Area } from "../../host/workbook/picture.ts";
import type { Surroundings } from "../surroundings.ts";
import { nameOf } from "./a1.ts";

type Grid = readonly (readonly unknown[])[];

export function createRange(surroundings: Surroundings, sheet: number, area: Area) {
  const { ask, kind } = surroundings;
  const { row, column, rows, columns } = area;
  const read = (operation: string) => ask(operation, sheet, area) as Grid;
  const first = (grid: Grid) => grid[0]?.[0] ?? "";
  const change = (method: string, operation: string, ...values: readonly unknown[]) => {
    if (kind === "formula") throw new Error(`You do not have permission to call ${method}`);
    ask(operation, sheet, area, ...values);
    return range;
  };
  const style = (method: string, styleKind: string) => (value: unknown) =>
    change(method, "Range.style", styleKind, value);
  const setValues = (method: string, values: Grid) => change(method, "Range.setValues", values);

  const range = {
    getRow: () => row,
    getColumn: () => column,
    getNumRows: () => rows,
    getNumColumns: () => columns,
    getLastRow: () => row + rows - 1,
    getLastColumn: () => column + columns - 1,
    getSheetId: () => sheet,
    getA1Notation: () =>
      rows * columns === 1
        ? nameOf(row, column)
        : `${nameOf(row, column)}:${nameOf(row + rows - 1, column + columns - 1)}`,
    getValues: () => read("Range.values"),
    getValue: () => first(read("Range.values")),
    getDisplayValues: () => read("Range.displayValues"),
    getFormulas: () => read("Range.formulas"),
    getFormula: () => first(read("Range.formulas")),
    setValues: (values: Grid) => setValues("setValues", values),
    setValue: (value: unknown) =>
      setValues(
        "setValue",
        Array.from({ length: rows }, () => Array.from({ length: columns }, () => value)),
      ),
    setFormula: (formula: string) => setValues("setFormula", [[formula]]),
    setFormulas: (formulas: Grid) => setValues("setFormulas", formulas),
    clearContent: () => change("clearContent", "Range.clear", { content: true, format: false }),
    clear: () => change("clear", "Range.clear", { content: true, format: true }),
    setNumberFormat: style("setNumberFormat", "numberFormat"),
    setNumberFormats: style("setNumberFormats", "numberFormats"),
    setFontWeight: style("setFontWeight", "fontWeight"),
    setFontSize: style("setFontSize", "fontSize"),
    setFontColor: style("setFontColor", "fontColor"),
    setBackground: style("setBackground", "background"),
    setHorizontalAlignment: style("setHorizontalAlignment", "horizontalAlignment"),
    setWrap: style("setWrap", "wrap"),
    createFilter() {
      change("createFilter", "Sheet.setFilter");
      return { getRange: () => range };
    },
    offset: (down: number, right: number, height = rows, width = columns) =>
      createRange(surroundings, sheet, { row: row + down, column: column + right, rows: height, columns: width }),
    getDataRegion: () => createRange(surroundings, sheet, regionAround(ask, sheet, area)),
    getSheet: () => ({ getSheetId: () => sheet }),
  };
  return range;
}

/** The cells around it that are not blank, until a blank row and a blank column on each side. */
function regionAround(ask: Surroundings["ask"], sheet: number, area: Area): Area {
  const { lastRow, lastColumn } = ask("Sheet.size", sheet) as { readonly lastRow: number; readonly lastColumn: number };
  const whole = { row: 1, column: 1, rows: Math.max(1, lastRow), columns: Math.max(1, lastColumn) };
  const values = ask("Range.values", sheet, whole) as Grid;
  const isFilled = (row: number, column: number) => (values[row - 1]?.[column - 1] ?? "") !== "";
  let { row: top, column: left } = area;
  let [bottom, right] = [top + area.rows - 1, left + area.columns - 1];
  const rowHas = (row: number) => range(left, right).some((column) => isFilled(row, column));
  const columnHas = (column: number) => range(top, bottom).some((row) => isFilled(row, column));
  for (let grew = true; grew; ) {
    grew = false;
    if (top > 1 && rowHas(top - 1)) [top, grew] = [top - 1, true];
    if (rowHas(bottom + 1)) [bottom, grew] = [bottom + 1, true];
    if (left > 1 && columnHas(left - 1)) [left, grew] = [left - 1, true];
    if (columnHas(right + 1)) [right, grew] = [right + 1, true];
  }
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
