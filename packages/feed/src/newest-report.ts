import type { HistoryDatabase, SqlRow } from "@aihr-plugins/history";
import type { RecordedReport } from "./model/moment-of-run.ts";

/** Returns the newest recorded report, or the one of a run; null if there is none. */
export async function recordedReport(database: HistoryDatabase, run: number | null): Promise<RecordedReport | null> {
  const [newest] = await database.all(
    `SELECT run, at, CAST(day AS TEXT) AS day, (SELECT MAX(time_zone) FROM log) AS time_zone
    FROM run ${run === null ? "" : "WHERE run = $1"} ORDER BY run DESC LIMIT 1`,
    run === null ? [] : [run],
  );
  return newest === undefined ? null : reportOf(newest);
}

function reportOf({ run, at, day, time_zone: timeZone }: SqlRow): RecordedReport {
  return { run: Number(run), at: Date.parse(String(at)), day: String(day), timeZone: String(timeZone ?? "UTC") };
}
