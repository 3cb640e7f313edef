import pg from "pg";
import type { LearningHistory } from "../history.ts";
import { HistoryError } from "../history-error.ts";
import { openPostgresHistory } from "./open-postgres-history.ts";

/**
 * Connects to a Postgres server and opens the history there.
 *
 * @param url such as `postgres://user:password@host/database`
 * @throws HistoryError if the server cannot be reached; the message holds no password
 */
export async function connectPostgresHistory(url: string): Promise<LearningHistory> {
  const client = new pg.Client({ connectionString: url, types: { getTypeParser }, application_name: "aihr" });
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

/** 64-bit integers and exact numbers as numbers, since all of them are small enough, and days as text. */
function getTypeParser(oid: number, format?: "text" | "binary") {
  if (oid === pg.types.builtins.DATE) return (text: string) => text;
  if (oid === pg.types.builtins.INT8 || oid === pg.types.builtins.NUMERIC) return Number;
  return pg.types.getTypeParser(oid, format);
}
