import { type CellValue, cells, columns, numberFormatOf, type Row, type RowColumn } from "@aihr-plugins/report";
import { UserError } from "../settings/user-error.ts";
import { type Cell, sheetCell } from "./grid.ts";

/** A field of a row as a sheet shows it. */
export interface Field {
  readonly key: RowColumn["key"];
  readonly title: string;
  /** A number format of Sheets. */
  readonly format: string;
  readonly cell: (row: Row) => Cell;
}

/** Every field of the report's rows, in its order. */
const fields: readonly Field[] = columns.map((column) => ({
  key: column.key,
  title: sheetTitle(column),
  format: cellFormatOf(column.unit),
  cell: (row) => cellOf(row, column),
}));

/** The fields of a table: the program's key is left out, because its name and abbreviation have columns. */
export const tableFields: readonly Field[] = fields.filter(({ key }) => key !== "program");

/** The fields with these keys, in this order. */
export function fieldsOf(...keys: readonly Field["key"][]): readonly Field[] {
  return keys.flatMap((key) => fields.filter((field) => field.key === key));
}

/** The format of a column of a sheet. Text gets none: the format `@` would show the apostrophe that keeps it text. */
export function cellFormatOf(unit: RowColumn["unit"]): string {
  return unit === null ? "General" : numberFormatOf(unit);
}

/** Names that people give to fields, in addition to their titles and keys. */
const aliases: Readonly<Record<string, Field["key"]>> = {
  learner: "learnerName",
  name: "learnerName",
  id: "learnerId",
  completion: "progressPercent",
  percent: "progressPercent",
  duration: "durationMinutes",
  minutes: "durationMinutes",
  timespent: "minutesSpent",
  spent: "minutesSpent",
  timeleft: "minutesLeft",
  left: "minutesLeft",
  date: "lastActivity",
  days: "daysSinceLastActivity",
  hours: "totalHoursStudied",
};

/**
 * The field with this name, in any case and spelling of blanks.
 *
 * @throws UserError that lists all fields
 */
export function findField(name: string): Field {
  const plain = plainName(name);
  const key = aliases[plain];
  const field = fields.find(
    (each) => each.key === key || plainName(each.title) === plain || plainName(each.key) === plain,
  );
  if (field) return field;
  const known = fields.map(({ title }) => title.toLowerCase());
  throw new UserError(`There is no field “${name}”. The fields are: ${known.join(", ")}.`);
}

/** A name's letters, to compare names in any case and spelling of blanks. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, "");
}

/** The title of a column in a sheet, which holds percent as fractions, so that its titles do not say percent. */
export function sheetTitle({ title, unit }: Pick<RowColumn, "title" | "unit">): string {
  return unit === "percent" ? title.replace(/ percent$/, "") : title;
}

function cellOf(row: Row, column: RowColumn): Cell {
  const [value = null]: readonly CellValue[] = cells(row, [column]);
  // A learner in no program has no enrollment that could have stalled.
  return column.key === "stalled" && row.program === null ? null : sheetCell(value, column.unit);
}
