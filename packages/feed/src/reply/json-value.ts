import type { SqlRow, SqlValue } from "@aihr-plugins/history";
import type { Property } from "../model/property.ts";

/** An entry as JSON: every selected property, also if it is null. */
export function entryOf(row: SqlRow, properties: readonly Property[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    properties.map((property, at) => [property.name, jsonValue(row[`p${at}`] ?? null, property)]),
  );
}

function jsonValue(value: SqlValue, { type }: Property): SqlValue | boolean {
  if (value === null) return null;
  switch (type) {
    case "Edm.Boolean":
      return Number(value) === 1;
    case "Edm.Int32":
    case "Edm.Double":
      return Number(value);
    default:
      return value;
  }
}
