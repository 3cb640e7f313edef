/**
 * A history in one SQLite file.
 *
 * @module @aihr-plugins/history/sqlite
 */

export { HistoryError, type HistoryErrorCode } from "./history-error.ts";
export { openSqliteHistory } from "./sqlite/open-sqlite-history.ts";
