import type { Inconsistency } from "../check/check-history.ts";
import { createHistory, type LearningHistory } from "../history.ts";
import { activityInFile, checkFinishedPeriods } from "./finished-periods.ts";
import { checkNewestState } from "./newest-state.ts";
import { type OpenFileOptions, openHistoryFile } from "./open-file.ts";
import { recordInFile } from "./record-in-file.ts";
import { rowsOfQuery } from "./rows-of-query.ts";

/**
 * Opens the history in a file. Recording is one transaction: a process that is killed leaves the file as it was.
 *
 * @throws HistoryError if there is no such file and `create` is false, or if it is not a history
 * @example
 * const history = openSqliteHistory("learning.db", { create: true });
 * const outcome = await history.record(report);
 */
export function openSqliteHistory(path: string, options: OpenFileOptions): LearningHistory {
  const file = openHistoryFile(path, options);
  return createHistory({
    database: { all: async (sql, parameters) => rowsOfQuery(file, sql, parameters) },
    activity: async (by, periods, scope) => activityInFile(file, by, periods, scope),
    record: async (report, recordOptions) => recordInFile(file, report, recordOptions),
    async erase(sql, parameters) {
      file.prepare(sql).run(Object.fromEntries(parameters.map((value, at) => [`$${at + 1}`, value])));
      // Writes the file without its free pages.
      file.exec("VACUUM");
    },
    async checkIntegrity() {
      const broken = file
        .prepare("PRAGMA integrity_check")
        .all()
        .filter((row) => row["integrity_check"] !== "ok");
      const dangling = file.prepare("PRAGMA foreign_key_check").all();
      const damages = [...broken, ...dangling].slice(0, 1).map((): Inconsistency => ({ text: "The file is damaged." }));
      return damages.length > 0 ? damages : [...checkFinishedPeriods(file), ...checkNewestState(file)];
    },
    close: async () => file.close(),
  });
}
