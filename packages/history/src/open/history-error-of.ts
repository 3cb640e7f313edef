import { HistoryError } from "../history-error.ts";

/** Returns a failure of a history's database in words, without names and addresses. Returns other errors as they are. */
export function historyErrorOf(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof HistoryError) return error;
  const code = "code" in error ? String(error.code) : "";
  if (code === "ERR_UNKNOWN_BUILTIN_MODULE")
    return new HistoryError("old-node", `this is Node ${process.versions.node}`);
  if ("errcode" in error) return sqliteError(Number(error.errcode));
  return "severity" in error ? new HistoryError("refused", `Postgres ${code}`.trim()) : error;
}

/** What SQLite's codes mean to people. The lower eight bits say what failed. */
function sqliteError(code: number): HistoryError {
  switch (code & 0xff) {
    case 8:
      return new HistoryError("read-only");
    case 11:
    case 26:
      return new HistoryError("damaged");
    case 13:
      return new HistoryError("disk-full");
    case 14:
      return new HistoryError("no-file");
    default:
      return new HistoryError("refused", `SQLite ${code}`);
  }
}
