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
  const rows = parameters.length === 0 ? statement.all() : statement.all(named);
  // The tables hold no blobs, and no integers that need 64 bits.
  return rows.map(checked);
}

function checked(row: Readonly<Record<string, unknown>>): SqlRow {
  return row as SqlRow;
}
