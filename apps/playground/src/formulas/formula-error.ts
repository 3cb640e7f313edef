/** What a cell shows instead of a value, and why. */
export class FormulaError extends Error {
  readonly code: ErrorCode;

  /** @param note the sentence that explains it when the reader points at the cell */
  constructor(code: ErrorCode, note: string) {
    super(note);
    this.code = code;
  }
}

export type ErrorCode = "#ERROR!" | "#VALUE!" | "#DIV/0!" | "#REF!" | "#NAME?" | "#N/A" | "#NUM!";
