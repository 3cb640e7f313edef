import pg from "pg";
import type { LearningHistory } from "../history.ts";
import { HistoryError } from "../history-error.ts";
import { openPostgresHistory } from "./open-postgres-history.ts";
import { postgresTypes } from "./postgres-types.ts";

/**
 * Connects to a Postgres server and opens the history there.
 *
 * @param url such as `postgres://user:password@host/database`
 * @throws HistoryError if the server cannot be reached; the message holds no password
 */
export async function connectPostgresHistory(url: string): Promise<LearningHistory> {
  const client = new pg.Client({ connectionString: url, types: postgresTypes, application_name: "aihr" });
  // A server that goes away fails the query that is running; without a listener it would also crash the process.
  client.on("error", () => {});
  try {
    await client.connect();
  } catch (error) {
    throw new HistoryError("unusable", codeOf(error));
  }
  try {
    return await openPostgresHistory(client, { end: () => client.end() });
  } catch (error) {
    await client.end();
    throw error;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
