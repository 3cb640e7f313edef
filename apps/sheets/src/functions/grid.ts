import { type CellValue, fractionOf, type Unit } from "@aihr-plugins/report";

/** What a cell can show. Null leaves it blank. */
export type Cell = string | number | boolean | Date | null;
export type Grid = readonly (readonly Cell[])[];

/** An argument of a formula: a range arrives as a grid, a cell as its value, what is left out as undefined. */
export type Argument = unknown;

/** A value of the report as a cell: percent as a fraction, an instant as a date. */
export function sheetCell(value: CellValue, unit: Unit | null): Cell {
  if (typeof value === "number" && unit === "percent") return fractionOf(value);
  return typeof value === "string" && unit === "instant" ? new Date(value) : value;
}

/** Whether an argument was left out or is a blank cell. */
export function isBlank(value: Argument): boolean {
  return value === undefined || value === null || value === "";
}

/** All values of an argument that are not blank, as text. */
export function textsOf(value: Argument): readonly string[] {
  const values = Array.isArray(value) ? value.flat() : [value];
  return values.filter((each) => !isBlank(each)).map(String);
}
