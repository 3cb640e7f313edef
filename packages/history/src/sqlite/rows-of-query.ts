import type { DatabaseSync } from "node:sqlite";
import type { SqlRow, SqlValue } from "../database.ts";

/** Returns the rows of a query with parameters `$1`, `$2`, …. */
export function rowsOfQuery(
  database: DatabaseSync,
  sql: string,
  parameters: readonly SqlValue[] = [],
): readonly SqlRow[] {
  const named = Object.fromEntries(parameters.map((value, at) => [`$${at + 1}`, value]));
  const statement = database.prepare(sql);
  statement.setReturnArrays(true);
  const columns = statement.columns().map(({ name }) => name);
  // An iterator takes half again as long.
  const found: readonly unknown[] = parameters.length === 0 ? statement.all() : statement.all(named);
  return found.map((values) => rowOf(columns, values));
}

/** Rows with the columns in one order take less time and memory than those of the library. */
function rowOf(columns: readonly string[], values: unknown): SqlRow {
  const row: Record<string, SqlValue> = {};
  if (!Array.isArray(values)) return row;
  // The tables hold no blobs, and no integers that need 64 bits.
  for (let at = 0; at < columns.length; at++) row[columns[at] ?? ""] = values[at];
  return row;
}
