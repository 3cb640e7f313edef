import type { DatabaseSync } from "node:sqlite";
import { learnerRows, reportMetrics } from "@aihr-plugins/report";
import { type StoredState, stateOfRows } from "../asof/state-of-rows.ts";
import { type StateQuery, stateQueries } from "../asof/state-queries.ts";
import { type Changes, isNothingNew } from "../compare/changes.ts";
import { compareRead } from "../compare/compare.ts";
import { dailyMetricsOf } from "../daily.ts";
import { dayOfInstant, type HistoryLog, refusalBefore, refusalOfChanges } from "../guards.ts";
import type { Recorded, RecordOutcome } from "../record-outcome.ts";
import type { RecordOptions, ReportToRecord } from "../report-to-record.ts";
import { keepFinishedPeriods } from "./finished-periods.ts";
import { newestStateQueries } from "./newest-state.ts";
import { rowsOfQuery } from "./rows-of-query.ts";
import { writeRun } from "./write-changes.ts";

/**
 * Records a report in one transaction, which begins before what is known is read: of two recorders at once, one records
 * and the other finds nothing new.
 */
export function recordInFile(database: DatabaseSync, report: ReportToRecord, options: RecordOptions): RecordOutcome {
  database.exec("BEGIN IMMEDIATE");
  try {
    const outcome = recordWithin(database, report, options);
    database.exec(outcome.kind === "recorded" ? "COMMIT" : "ROLLBACK");
    return outcome;
  } catch (error) {
    database.exec("ROLLBACK");
    throw error;
  }
}

function recordWithin(database: DatabaseSync, report: ReportToRecord, options: RecordOptions): RecordOutcome {
  const newest = newestRun(database);
  const refusal = refusalBefore(report, readLog(database, newest?.at ?? null));
  if (refusal !== null) return refusal;
  const { readAt, timeZone, scope, toolVersion } = report;
  const learners = learnerRows(report.learners, { readAt, timeZone });
  const metrics = reportMetrics(learners, { readAt, timeZone });
  const { state, numbers } = readState(database, newest?.run ?? 0);
  const changes = compareRead(state, { learners, programs: metrics.programs.map(({ program }) => program), readAt });
  const tooMany = refusalOfChanges(changes, options);
  if (tooMany !== null) return tooMany;
  const day = dayOfInstant(readAt, timeZone);
  if (newest?.day === day && isNothingNew(changes)) return { kind: "nothing-new", at: newest.at };

  const run = (newest?.run ?? 0) + 1;
  const daily = dailyMetricsOf(metrics);
  writeRun(database, { run, day, toolVersion, changes, daily }, numbers);
  keepFinishedPeriods(database);
  database.prepare("UPDATE log SET time_zone = ?, scope = ?").run(timeZone, scope);
  return recordedOf(changes, run, day);
}

function readLog(database: DatabaseSync, newestAt: number | null): HistoryLog {
  const row = database.prepare("SELECT time_zone, scope FROM log").get();
  const textOf = (value: unknown) => (typeof value === "string" ? value : null);
  return { timeZone: textOf(row?.["time_zone"]), scope: textOf(row?.["scope"]), newestAt };
}

function newestRun(database: DatabaseSync): { readonly run: number; readonly day: string; readonly at: number } | null {
  const row = database.prepare("SELECT run, day, at FROM run ORDER BY run DESC LIMIT 1").get();
  return row === undefined
    ? null
    : { run: Number(row["run"]), day: String(row["day"]), at: Date.parse(String(row["at"])) };
}

function readState(database: DatabaseSync, run: number): StoredState {
  const read = (query: StateQuery) => rowsOfQuery(database, stateQueries[query], [run]);
  return stateOfRows({
    learners: rowsOfQuery(database, newestStateQueries.learners),
    programs: read("programs"),
    enrollments: rowsOfQuery(database, newestStateQueries.enrollments),
    deviations: read("deviations"),
  });
}

function recordedOf({ counts, enrollments }: Changes, run: number, day: string): Recorded {
  const { learners, joined, returned, left } = counts;
  const begun = (key: "started" | "completed") => enrollments.filter((change) => change[key] === 1).length;
  return {
    ...{ kind: "recorded", run, day, isFirst: run === 1, learners, enrollments: counts.enrollments },
    ...{
      changes: enrollments.length,
      joined,
      returned,
      left,
      started: begun("started"),
      completed: begun("completed"),
    },
  };
}
