/**
 * Short typed answers about how learning changed over time, from a history of reports. Apart from the other answers,
 * because most assistants have no history.
 *
 * @module @aihr-plugins/answers/history
 */

export type { HistoryGap } from "./history/history-gap.ts";
export { type HistoryReader, type HistorySource, historySource } from "./history/history-source.ts";
export { type HistoryInputs, type HistoryTool, type HistoryToolName, historyTools } from "./history/history-tools.ts";
export { type ChangedKind, changedKinds } from "./history/listed-changes.ts";
export { type TrendAnswer, type TrendInput, trend } from "./history/trend.ts";
export { type ChangedEntry, type ChangesAnswer, type WhatChangedInput, whatChanged } from "./history/what-changed.ts";
