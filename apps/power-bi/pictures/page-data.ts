import type { DatabaseSync } from "node:sqlite";
import { measureTable } from "../src/measures/measure-table.ts";
import { columnOf, modelTables } from "../src/model/model-tables.ts";
import { sqlOf } from "../test/sql-of.ts";

/** A field of a visual, by its table and its name in the semantic model. */
export interface ShownField {
  readonly kind: "column" | "measure";
  readonly table: string;
  readonly name: string;
}

/** Returns the rows of a visual as texts, and as numbers where they are measures: a row for each value of its columns. */
export function rowsOf(database: DatabaseSync, fields: readonly ShownField[]): readonly (readonly ShownValue[])[] {
  const columns = fields.filter(({ kind }) => kind === "column");
  const [first] = columns;
  if (first === undefined) return [fields.map((field) => measured(database, field, ""))];
  const names = columns.map(({ table, name }) => propertyOf(table, name));
  const groups = database.prepare(
    `SELECT DISTINCT ${[keyOf(first), ...names].join(", ")} FROM ${first.table} ORDER BY 2`,
  );
  return groups.all().map((group) => {
    const values = Object.values(group);
    return fields.map((field) => {
      if (field.kind === "measure") return measured(database, field, filterFor(first, String(values[0])));
      return { text: String(group[propertyOf(field.table, field.name)] ?? ""), number: null };
    });
  });
}

/** A value as it is shown. */
export interface ShownValue {
  readonly text: string;
  /** Null for a text, and for a measure that is empty. */
  readonly number: number | null;
}

function measured(database: DatabaseSync, { name }: ShownField, filter: string): ShownValue {
  const measure = measureTable.find((each) => each.name === name);
  if (measure === undefined) throw new Error(`There is no measure ${name}.`);
  const value = database.prepare(`${filter} ${sqlOf(measure.meaning)}`).get()?.["value"];
  if (typeof value !== "number") return { text: "", number: null };
  const digits = measure.formatString.endsWith(".0") ? 1 : 0;
  return {
    number: value,
    text: value.toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits }),
  };
}

/** What a relationship filters by: the key of the table whose column makes the groups. */
function keyOf({ table, name }: ShownField): string {
  const keys: Readonly<Record<string, string>> = { Programs: "program", Learners: "learnerId" };
  return keys[table] ?? propertyOf(table, name);
}

/** Puts filtered tables in front of those of the same names, as a relationship of the semantic model does. */
function filterFor(column: ShownField, value: string): string {
  const text = `'${value.replaceAll("'", "''")}'`;
  const key = keyOf(column);
  if (column.table === "Dates") {
    return `WITH Changes AS (SELECT * FROM main.Changes WHERE day IN (SELECT day FROM main.Dates WHERE ${key} = ${text}))`;
  }
  const tables = modelTables.filter(
    ({ name, columns }) => name !== "DailyMetrics" && columns.some(({ property }) => property === key),
  );
  return `WITH ${tables.map(({ name }) => `${name} AS (SELECT * FROM main.${name} WHERE ${key} = ${text})`).join(", ")}`;
}

function propertyOf(table: string, name: string): string {
  const column = modelTables.find((each) => each.name === table)?.columns.find((each) => each.name === name);
  return columnOf(table, column?.property ?? name).property;
}
