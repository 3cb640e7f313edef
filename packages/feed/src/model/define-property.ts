import { type ChangeColumnKey, changeColumns } from "@aihr-plugins/history";
import { columns, metricTable, type RowColumn } from "@aihr-plugins/report";
import type { Property, PropertyType } from "./property.ts";

type Sql = Property["sql"];

/** What differs from a property that may be empty and names no learner. */
export interface PropertyTraits {
  readonly isNullable?: boolean;
  readonly isName?: boolean;
}

/** A property that only the feed has. */
export function property(
  name: string,
  type: PropertyType,
  description: string,
  sql: Sql,
  { isNullable = true, isName = false }: PropertyTraits = {},
): Property {
  return { name, type, title: titleOf(name), description, isNullable, isName, sql };
}

/** A property that the report's rows have, with their words. */
export function rowProperty(key: RowColumn["key"], sql: Sql, traits: PropertyTraits = {}): Property {
  const column = columns.find((each) => each.key === key);
  if (column === undefined) throw new Error(`Rows have no ${key}.`);
  const { title, description, type } = column;
  return { ...property(key, rowTypes[type], description, sql, traits), title };
}

/** A property that a history's changes have, with their words. */
export function changeProperty(key: ChangeColumnKey, type: PropertyType, sql: Sql, traits?: PropertyTraits): Property {
  const column = changeColumns.find((each) => each.key === key);
  if (column === undefined) throw new Error(`Changes have no ${key}.`);
  return { ...property(key, type, column.description, sql, traits), title: column.title };
}

/** The report's metrics, with their words: columns of `daily` of the same names. */
export function metricProperties(table: string): readonly Property[] {
  return metricTable.map(({ key, title, unit, definition }) => {
    const type = unit === "instant" ? "Edm.DateTimeOffset" : isCount(unit) ? "Edm.Int32" : "Edm.Double";
    return { ...property(key, type, definition, () => `${table}."${key}"`), title };
  });
}

const rowTypes: Readonly<Record<RowColumn["type"], PropertyType>> = {
  text: "Edm.String",
  list: "Edm.String",
  number: "Edm.Double",
  boolean: "Edm.Boolean",
  instant: "Edm.DateTimeOffset",
};

function isCount(unit: string): boolean {
  return unit === "learners" || unit === "enrollments";
}

/** `firstDay` is `First day`. */
function titleOf(name: string): string {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replace(/\bid\b/, "ID");
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
