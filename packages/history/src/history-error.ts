/** Why a history cannot be opened. */
export type HistoryErrorCode = "missing" | "unusable" | "foreign" | "newer" | "busy";

/** A history that cannot be opened. The message names no file and no server: the caller knows which one it opened. */
export class HistoryError extends Error {
  override readonly name = "HistoryError";
  readonly code: HistoryErrorCode;

  constructor(code: HistoryErrorCode, detail = "") {
    super(`${messages[code]}${detail === "" ? "" : ` (${detail})`}.`);
    this.code = code;
  }
}

const messages: Readonly<Record<HistoryErrorCode, string>> = {
  missing: "There is no history yet. Record one with aihr record",
  unusable: "The history cannot be opened",
  foreign: "It holds something else than a history, so it is left as it is",
  newer: "The history was written by a newer version. Update aihr",
  busy: "Another program has kept the history locked for a minute. Try again later",
};
