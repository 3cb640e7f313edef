/** A value in a history's tables. Instants are ISO 8601 in UTC, days are `2026-11-23`. */
export type SqlValue = string | number | null;

/** A row of a query, by column. */
export type SqlRow = Readonly<Record<string, SqlValue>>;

/** A database with the tables of a history. */
export interface HistoryDatabase {
  /** Returns the rows of a query with parameters `$1`, `$2`, …. */
  all(sql: string, parameters?: readonly SqlValue[]): Promise<readonly SqlRow[]>;
}
