/** Why a history cannot be opened, read or written. */
export type HistoryErrorCode = keyof typeof messages;

/** A history that cannot be used. The message names no file and no server: the caller knows which one it opened. */
export class HistoryError extends Error {
  override readonly name = "HistoryError";
  readonly code: HistoryErrorCode;

  constructor(code: HistoryErrorCode, detail = "") {
    super(`${messages[code]}${detail === "" ? "" : ` (${detail})`}.`);
    this.code = code;
  }
}

const messages = {
  missing: "There is no history yet. Record one with aihr record",
  unusable: "The history cannot be opened",
  foreign: "It holds something else than a history, so it is left as it is",
  newer: "The history was written by a newer version. Update aihr",
  busy: "Another program has kept the history locked for a minute. Try again later",
  "old-node":
    "A history in a file needs Node 22.13 or newer. Install one from https://nodejs.org, or keep the history in Postgres",
  "read-only": "You may not write to it",
  damaged: "The file is damaged. Restore a backup of it",
  "disk-full": "The disk is full. Nothing was changed",
  "no-file": "It cannot be opened as a file. Name a file, in a folder that you may write to",
  refused: "The database refused, and nothing was changed",
} as const;
