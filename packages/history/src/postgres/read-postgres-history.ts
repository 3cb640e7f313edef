import pg from "pg";
import type { HistoryDatabase } from "../database.ts";
import { HistoryError } from "../history-error.ts";
import { postgresDatabase } from "./postgres-client.ts";
import { postgresTypes } from "./postgres-types.ts";

/** A history in Postgres that is open for reading. */
export interface PostgresReader {
  readonly database: HistoryDatabase;
  /** Closes all connections. */
  close(): Promise<void>;
}

const connections = 4;

/**
 * Opens a history in Postgres for reading by many at once. Connections that the server ends are replaced. Nothing can be
 * written with them, whatever the user may do.
 *
 * @param url such as `postgres://reader:password@host/database`
 * @throws HistoryError if the server cannot be reached, or if there is no history; the message holds no password
 */
export async function readPostgresHistory(url: string): Promise<PostgresReader> {
  const pool = new pg.Pool({
    ...{ connectionString: url, types: postgresTypes, application_name: "aihr", max: connections },
    options: "-c default_transaction_read_only=on",
  });
  // A connection that breaks while nothing runs on it would otherwise crash the process.
  pool.on("error", () => {});
  try {
    await pool.query("SELECT version FROM log");
  } catch (error) {
    await pool.end();
    throw openingError(error);
  }
  return { database: postgresDatabase(pool), close: () => pool.end() };
}

/** Postgres' code 42P01 is a table that does not exist. */
function openingError(error: unknown): HistoryError {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return code === "42P01" ? new HistoryError("missing") : new HistoryError("unusable", code);
}
