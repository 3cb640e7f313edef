import type { LearningHistory } from "@aihr-plugins/history";
import { printable } from "../../rendering/terminal/printable.ts";
import { exitCodes } from "../../world/exit-code.ts";
import { systemCode, UserError } from "../../world/user-error.ts";
import { type HistoryLocation, historyName } from "./history-location.ts";

/** How a history is opened. */
export interface OpenOptions {
  /** Creates a file that does not exist. */
  readonly create: boolean;
}

/**
 * Lets `work` use a history, and closes it.
 *
 * @throws UserError for a history that cannot be opened, read or written
 */
export async function withHistory<T>(
  location: HistoryLocation,
  options: OpenOptions,
  work: (history: LearningHistory) => Promise<T>,
): Promise<T> {
  try {
    const history = await open(location, options);
    try {
      return await work(history);
    } finally {
      await history.close().catch(() => {});
    }
  } catch (error) {
    throw inWords(error, location);
  }
}

/** Each database is loaded only when it is used. */
async function open(location: HistoryLocation, options: OpenOptions): Promise<LearningHistory> {
  if (location.kind === "postgres") {
    const { connectPostgresHistory } = await import("@aihr-plugins/history/postgres");
    return connectPostgresHistory(location.url);
  }
  const { openSqliteHistory } = await import("@aihr-plugins/history/sqlite");
  return openSqliteHistory(location.path, options);
}

/** The failures of databases and of this machine in words; everything else as it is. */
function inWords(error: unknown, location: HistoryLocation): unknown {
  if (systemCode(error) === "ERR_UNKNOWN_BUILTIN_MODULE") return new UserError(tooOld, exitCodes.refused);
  if (!(error instanceof Error)) return error;
  const name = printable(historyName(location));
  if (error.name === "HistoryError") return new UserError(`${name}: ${error.message}`, exitCodes.refused);
  if ("severity" in error || "errcode" in error) {
    if ("errcode" in error) return new UserError(`${name}: ${sqliteText(Number(error.errcode))}`, exitCodes.refused);
    const code = `Postgres ${systemCode(error) ?? ""}`.trim();
    return new UserError(`${name}: the database refused (${code}). Nothing was changed.`, exitCodes.refused);
  }
  return error;
}

/** What SQLite's codes mean to people. The lower eight bits say what failed. */
function sqliteText(code: number): string {
  switch (code & 0xff) {
    case 8:
      return "You may not write to it.";
    case 11:
    case 26:
      return "The file is damaged. Restore a backup of it.";
    case 13:
      return "The disk is full. Nothing was changed.";
    case 14:
      return "It cannot be opened as a file. Name a file, in a folder that you may write to.";
    default:
      return `The database refused (SQLite ${code}). Nothing was changed.`;
  }
}

const tooOld = `A history in a file needs Node 22.13 or newer, and this is Node ${process.versions.node}. Install a newer one from https://nodejs.org, or keep the history in Postgres.`;
