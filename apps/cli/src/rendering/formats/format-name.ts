import { extname } from "node:path";
import { UserError } from "../../world/user-error.ts";

/** The formats of data. */
export const formatNames = ["table", "csv", "xlsx", "json", "jsonl"] as const;
export type FormatName = (typeof formatNames)[number];

const formatsByEnding: Readonly<Record<string, FormatName>> = {
  ".csv": "csv",
  ".tsv": "csv",
  ".xlsx": "xlsx",
  ".json": "json",
  ".jsonl": "jsonl",
  ".ndjson": "jsonl",
  ".txt": "table",
};

const otherSpreadsheets: readonly string[] = [".xls", ".xlsm", ".xlsb", ".ods", ".numbers"];

/**
 * Returns the format that was asked for, else that of the file's name, else a table for people and CSV for programs.
 *
 * @param file undefined for a stream
 * @throws UserError for a spreadsheet that aihr does not write, and for an unknown ending without a format
 */
export function formatFor(asked: FormatName | undefined, file: string | undefined, isTerminal: boolean): FormatName {
  const ending = endingOf(file);
  if (otherSpreadsheets.includes(ending)) {
    throw new UserError(`aihr does not write ${ending} files. Use .xlsx, which spreadsheet programs open.`);
  }
  if (asked !== undefined) return asked;
  if (ending === "") return isTerminal ? "table" : "csv";
  const known = formatsByEnding[ending];
  if (known !== undefined) return known;
  const endings = Object.keys(formatsByEnding).join(", ");
  throw new UserError(`The ending ${ending} names no format. Add --format, or use one of ${endings}.`);
}

/** The ending of a file's name in lower case, such as `.csv`; empty if there is none. */
export function endingOf(file: string | undefined): string {
  const ending = extname(file ?? "").toLowerCase();
  return /^\.[a-z][a-z\d]*$/.test(ending) ? ending : "";
}
