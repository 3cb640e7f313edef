import type { LearningHistory } from "../history.ts";
import type { HistoryLocation } from "./history-location.ts";

/**
 * Opens a history. Each database's driver is loaded only when it is used.
 *
 * @throws HistoryError if it is not there or is none; other errors of the database: see `historyErrorOf`
 * @example
 * const history = await openHistory({ kind: "file", path: "learning.db" }, { create: false });
 */
export async function openHistory(
  location: HistoryLocation,
  options: { readonly create: boolean },
): Promise<LearningHistory> {
  if (location.kind === "postgres") {
    const { connectPostgresHistory } = await import("../postgres.ts");
    return connectPostgresHistory(location.url);
  }
  const { openSqliteHistory } = await import("../sqlite.ts");
  return openSqliteHistory(location.path, options);
}
