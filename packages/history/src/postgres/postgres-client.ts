import type { HistoryDatabase, SqlRow } from "../database.ts";

/**
 * A connection to Postgres, such as a `Client` of the library `pg` or of PGlite, that returns 64-bit integers as numbers,
 * dates as text, and instants as `Date` or ISO 8601.
 */
export interface PostgresClient {
  /** Runs a statement with the values of `$1`, `$2`, …. */
  query(text: string, values?: unknown[]): Promise<{ readonly rows: readonly Readonly<Record<string, unknown>>[] }>;
}

/** A connection as a history's readers use it. */
export function postgresDatabase(client: PostgresClient): HistoryDatabase {
  return { all: (sql, parameters) => rowsOfClient(client, sql, parameters) };
}

/** Returns the rows of a query, with values as SQLite would have them. */
export async function rowsOfClient(
  client: PostgresClient,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<readonly SqlRow[]> {
  const { rows } = await client.query(sql, [...parameters]);
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([column, value]) => [column, plain(value)])));
}

/** Runs statements within one transaction, or none of them. */
export async function inTransaction<T>(client: PostgresClient, work: () => Promise<T>): Promise<T> {
  await client.query("BEGIN");
  try {
    const result = await work();
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}

function plain(value: unknown): string | number | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.toISOString();
  if (typeof value === "number" || typeof value === "string") return value;
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
