import { Option } from "@commander-js/extra-typings";

/** Where the history is. */
export const historyOption = new Option(
  "--history <file>",
  "the history: a file, or postgres://… (AIHR_HISTORY, else learning.db in this folder)",
);
