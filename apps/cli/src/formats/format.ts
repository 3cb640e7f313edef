import type { AdoptionViewModel } from "@aihr-plugins/core";

export const formatNames = ["table", "csv", "json", "jsonl"] as const;
export type FormatName = (typeof formatNames)[number];

/** Turns learners into text as they come. Every part may be empty. */
export interface Format {
  start(): string;
  part(learners: readonly AdoptionViewModel[]): string;
  end(): string;
}

const names: Readonly<Record<string, FormatName>> = {
  ".csv": "csv",
  ".json": "json",
  ".jsonl": "jsonl",
  ".ndjson": "jsonl",
  ".txt": "table",
};

/** The format that was asked for; else the one of the file's name; else a table for eyes and CSV for programs. */
export function formatFor(asked: FormatName | undefined, file: string | undefined, isTerminal: boolean): FormatName {
  if (asked) return asked;
  const extension = /\.[a-z]+$/i.exec(file ?? "")?.[0].toLowerCase() ?? "";
  return names[extension] ?? (isTerminal ? "table" : "csv");
}
