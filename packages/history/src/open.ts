/**
 * Opens a history wherever it is. Loads only the database that is used.
 *
 * @module @aihr-plugins/history/open
 */

export { historyErrorOf } from "./open/history-error-of.ts";
export { type HistoryLocation, parseHistoryLocation } from "./open/history-location.ts";
export { openHistory } from "./open/open-history.ts";
