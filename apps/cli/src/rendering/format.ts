import { basename } from "node:path";
import type { AdoptionViewModel } from "@aihr-plugins/core";
import { UserError } from "../world/user-error.ts";

export const formatNames = ["table", "csv", "json", "jsonl"] as const;
export type FormatName = (typeof formatNames)[number];

/** Turns learners into text as they come. Every part may be empty. */
export interface Format {
  start(): string;
  part(learners: readonly AdoptionViewModel[]): string;
  end(): string;
}

const spreadsheets: readonly string[] = [".xlsx", ".xls", ".xlsm", ".xlsb", ".ods", ".numbers"];

const names: Readonly<Record<string, FormatName>> = {
  ".csv": "csv",
  ".json": "json",
  ".jsonl": "jsonl",
  ".ndjson": "jsonl",
  ".txt": "table",
};

/**
 * The format that was asked for; else the one of the file's name; else a table for eyes and CSV for programs.
 *
 * @throws UserError for the name of a spreadsheet, and for one that tells no format where none was asked for
 */
export function formatFor(asked: FormatName | undefined, file: string | undefined, isTerminal: boolean): FormatName {
  const ending = /\.[a-z][a-z\d]*$/i.exec(basename(file ?? ""))?.[0].toLowerCase();
  if (ending !== undefined && spreadsheets.includes(ending)) {
    throw new UserError(`aihr writes no ${ending} files, but Excel opens CSV: use --output report.csv --bom.`);
  }
  if (asked) return asked;
  if (ending === undefined) return isTerminal ? "table" : "csv";
  const known = names[ending];
  if (known) return known;
  throw new UserError(`The ending ${ending} tells no format: add --format, or use ${Object.keys(names).join(", ")}.`);
}
