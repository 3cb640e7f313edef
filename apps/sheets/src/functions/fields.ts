import { type Column, columns, type Row, statusText } from "@aihr-plugins/report";
import { UserError } from "../settings/user-error.ts";
import type { Cell } from "./grid.ts";

/** A field of a row as a sheet shows it. */
export interface Field {
  readonly key: Column["key"];
  readonly title: string;
  readonly format: string;
  readonly cell: (row: Row) => Cell;
}

/** Completion that is not whole never shows as 100%. */
export const percentFormat = '[>=1]0%;[>=0.995]">99%";0%';
export const dateFormat = "yyyy-mm-dd";
export const numberFormat = "#,##0";
const hoursFormat = "#,##0.0";
const textFormat = "@";

/** Shorter than the report's titles where a sheet says the rest by its format. */
const titles: Partial<Record<Column["key"], string>> = {
  learnerName: "Learner",
  programName: "Program",
  progressPercent: "Progress",
  durationMinutes: "Duration",
};

/** The fields of the report's rows, in its order, as cells: percent as a fraction, instants as dates, lists as text. */
export const fields: readonly Field[] = columns
  .filter(({ key }) => key !== "program")
  .map((column) => ({
    key: column.key,
    title: titles[column.key] ?? column.title,
    format: formatOf(column),
    cell: (row) => cellOf(row, column),
  }));

/** Names that people give to fields, beside their titles. */
const aliases: Readonly<Record<string, Column["key"]>> = {
  completion: "progressPercent",
  percent: "progressPercent",
  progresspercent: "progressPercent",
  timespent: "minutesSpent",
  spent: "minutesSpent",
  timeleft: "minutesLeft",
  left: "minutesLeft",
  minutes: "durationMinutes",
  date: "lastActivity",
  days: "daysSinceLastActivity",
  hours: "totalHoursStudied",
  name: "learnerName",
  id: "learnerId",
};

/**
 * The field of this name, in any case and spelling of blanks.
 *
 * @throws UserError that names them all
 */
export function findField(name: string): Field {
  const plain = plainName(name);
  const key = aliases[plain];
  const field = fields.find(
    (each) => each.key === key || plainName(each.title) === plain || plainName(each.key) === plain,
  );
  if (field) return field;
  const known = fields.map(({ title }) => title.toLowerCase());
  throw new UserError(`There is no field "${name}". There are: ${known.join(", ")}.`);
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, "");
}

function cellOf(row: Row, { key, type, unit }: Column): Cell {
  const value = key === "stalled" && row.program === null ? null : row[key];
  if (value === null) return null;
  if (key === "status") return statusText(row.status);
  if (Array.isArray(value)) return value.join(", ");
  if (type === "instant") return new Date(String(value));
  if (typeof value === "number") return unit === "percent" ? value / 100 : value;
  return typeof value === "boolean" ? value : String(value);
}

function formatOf({ type, unit }: Column): string {
  if (type === "instant") return dateFormat;
  if (type !== "number") return textFormat;
  return unit === "percent" ? percentFormat : unit === "hours" ? hoursFormat : numberFormat;
}
