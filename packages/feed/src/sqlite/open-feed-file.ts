import { DatabaseSync } from "node:sqlite";
import type { HistoryDatabase, SqlRow } from "@aihr-plugins/history";

/** A history file that is open for reading. */
export interface FeedFile {
  readonly database: HistoryDatabase;
  close(): void;
}

/** How long a reader waits for a recorder that is just writing. */
const timeout = 10_000;

/**
 * Opens a history file for a feed. Nothing is ever written to it.
 *
 * @throws Error if it cannot be opened
 */
export function openFeedFile(path: string): FeedFile {
  const file = new DatabaseSync(path, { readOnly: true, timeout });
  const onText = (change: (text: string) => string) => (value: unknown) =>
    typeof value === "string" ? change(value) : null;
  file.function(
    "unicode_lower",
    { deterministic: true },
    onText((text) => text.toLowerCase()),
  );
  file.function(
    "unicode_upper",
    { deterministic: true },
    onText((text) => text.toUpperCase()),
  );
  return {
    database: {
      async all(sql, parameters = []) {
        const named = Object.fromEntries(parameters.map((value, at) => [`$${at + 1}`, value]));
        // The tables hold texts and numbers only.
        return file.prepare(sql).all(named) as readonly SqlRow[];
      },
    },
    close: () => file.close(),
  };
}
