/**
 * A history in one SQLite file.
 *
 * @module @aihr-plugins/history/sqlite
 */

export { openSqliteHistory } from "./sqlite/open-sqlite-history.ts";
