import { DatabaseSync, type StatementSync } from "node:sqlite";
import type { HistoryDatabase, SqlRow } from "@aihr-plugins/history";

/** A history file that is open for reading. */
export interface FeedFile {
  readonly database: HistoryDatabase;
  close(): void;
}

/** The pages of a walk differ by their parameters only, so their statement is kept. */
const mostStatements = 30;

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
  const statements = new Map<string, StatementSync>();
  const prepared = (sql: string) => {
    const statement = statements.get(sql) ?? file.prepare(sql);
    // The statement that was used last is the last to go.
    statements.delete(sql);
    statements.set(sql, statement);
    const [oldest] = statements.keys();
    if (statements.size > mostStatements && oldest !== undefined) statements.delete(oldest);
    return statement;
  };
  return {
    database: {
      async all(sql, parameters = []) {
        const named = Object.fromEntries(parameters.map((value, at) => [`$${at + 1}`, value]));
        // The tables hold texts and numbers only.
        return prepared(sql).all(named) as readonly SqlRow[];
      },
    },
    close: () => file.close(),
  };
}
