import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The SQL that creates a history in Postgres, as users run it. */
export const historySchema: string = readFileSync(
  join(import.meta.dirname, "..", "..", "..", "..", "packages", "history", "postgres.sql"),
  "utf8",
);
