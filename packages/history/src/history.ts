import { programIdentity } from "@aihr-plugins/report";
import { learnersOfState } from "./asof/learners-of-state.ts";
import { type ReportAsOf, runAsOf, type StoredRun } from "./asof/report-as-of.ts";
import { type StoredState, stateOfRows } from "./asof/state-of-rows.ts";
import { type StateQuery, stateQueries } from "./asof/state-queries.ts";
import { checkHistory, type Inconsistency } from "./check/check-history.ts";
import type { Changes } from "./compare/changes.ts";
import { compare } from "./compare/compare.ts";
import type { HistoryDatabase, SqlRow } from "./database.ts";
import { type Deliveries, deliveriesIn } from "./deliveries.ts";
import { type ExportedTable, tableQueries } from "./export/tables.ts";
import type { RecordOutcome } from "./record-outcome.ts";
import type { RecordOptions, ReportToRecord } from "./report-to-record.ts";
import { numberIn, textIn, textOrNullIn } from "./sql-values.ts";
import { type ActivitySpan, type ActivitySpanOptions, readActivitySpan } from "./trend/activity-span.ts";
import { firstRunsIn, firstRunsQuery } from "./trend/first-runs.ts";
import { type Periods, periodsOf, type TrendPeriod } from "./trend/periods.ts";
import { type TimeToComplete, timeToCompleteOf } from "./trend/time-to-complete.ts";
import { trendOfRows } from "./trend/trend.ts";
import { dailyQuery, listedQuery } from "./trend/trend-queries.ts";
import type { TrendRow } from "./trend/trend-row.ts";

/** A moment of the past: an instant in milliseconds since 1970, or the end of a calendar day (`2026-10-01`). */
export type PastMoment = number | string;

/** What a trend is of. */
export interface TrendOptions {
  readonly by: TrendPeriod;
  /** A program's key; the organization if left out. */
  readonly program?: string | undefined;
}

/** Which completions to look at. */
export interface TimeToCompleteOptions {
  /** A program's key; the organization if left out. */
  readonly program?: string | undefined;
  /** Only completions that were first seen since this day, `2026-01-31`. */
  readonly since?: string | undefined;
}

/** A report over time, in a database. */
export interface LearningHistory {
  /** Records a report. Guards that refuse it change nothing. */
  record(report: ReportToRecord, options?: RecordOptions): Promise<RecordOutcome>;
  /** Returns every recorded report, oldest first. */
  runs(): Promise<readonly StoredRun[]>;
  /** Returns the programs that were ever in a report. */
  programs(): Promise<readonly HistoryProgram[]>;
  /** Returns what the history is of: null before the first report. */
  scope(): Promise<HistoryScope | null>;
  /** Returns the newest report at a moment of the past, or null if there was none yet. */
  reportAsOf(moment: PastMoment): Promise<ReportAsOf | null>;
  /** Returns what changed from one moment to another, as if nothing had been recorded between them. */
  changesBetween(from: PastMoment, to: PastMoment): Promise<Changes | null>;
  /** Returns a row for each week, month or quarter from the first report to the last. */
  trend(options: TrendOptions): Promise<readonly TrendRow[]>;
  /** Returns how long enrollments took from begun to completed. */
  timeToComplete(options?: TimeToCompleteOptions): Promise<TimeToComplete>;
  /** Returns what happened within some days, as the trend counts it: null if there is no report until their end. */
  activitySpan(options: ActivitySpanOptions): Promise<ActivitySpan | null>;
  /** Erases a learner's name and ID from the database; all counts stay. Ignores case. */
  forget(learnerId: string): Promise<ForgetOutcome>;
  /** Compares the history with itself. Returns what does not fit: nothing for a sound one. */
  check(): Promise<readonly Inconsistency[]>;
  /** Returns all rows of a table or view. */
  table(table: ExportedTable): Promise<readonly SqlRow[]>;
  /** Which digests were sent. */
  readonly deliveries: Deliveries;
  /** Closes the file or the connection. */
  close(): Promise<void>;
}

/** A program that was ever in a report. */
export interface HistoryProgram {
  readonly program: number;
  readonly key: string;
  readonly name: string | null;
  readonly abbreviation: string | null;
}

/** What a history is of. */
export interface HistoryScope {
  readonly scope: string;
  readonly timeZone: string;
}

/** Whether a learner was found and forgotten. One who is still listed will be recorded again. */
export type ForgetOutcome = { readonly kind: "not-found" } | { readonly kind: "forgotten"; readonly isListed: boolean };

/** What each database does in its own way. */
export interface HistoryEngine {
  readonly database: HistoryDatabase;
  /** Returns the rows of `activityQuery` for a program or, for 0, the organization. */
  activity(by: TrendPeriod, periods: Periods, scope: number): Promise<readonly SqlRow[]>;
  record(report: ReportToRecord, options: RecordOptions): Promise<RecordOutcome>;
  /** Runs an update and leaves no trace of the old values in the database. */
  erase(sql: string, parameters: readonly (string | number)[]): Promise<void>;
  /** What the database itself finds wrong. */
  checkIntegrity(): Promise<readonly Inconsistency[]>;
  close(): Promise<void>;
}

/** Creates a history over a database. */
export function createHistory(engine: HistoryEngine): LearningHistory {
  const { database } = engine;

  async function runs(): Promise<readonly StoredRun[]> {
    const rows = await database.all("SELECT run, at, CAST(day AS TEXT) AS day, learners FROM run ORDER BY run");
    return rows.map(({ run, at, day, learners }) => {
      return { run: numberIn(run), at: Date.parse(textIn(at)), day: textIn(day), learners: numberIn(learners) };
    });
  }

  async function stateOf(run: number): Promise<StoredState> {
    const read = (query: StateQuery) => database.all(stateQueries[query], [run]);
    return stateOfRows({
      learners: await read("learners"),
      programs: await read("programs"),
      enrollments: await read("enrollments"),
      deviations: await read("deviations"),
    });
  }

  async function programs(): Promise<readonly HistoryProgram[]> {
    const rows = await database.all("SELECT program, key, name, abbreviation FROM program ORDER BY program");
    return rows.map(({ program, key, name, abbreviation }) => {
      return {
        program: numberIn(program),
        key: textIn(key),
        name: textOrNullIn(name),
        abbreviation: textOrNullIn(abbreviation),
      };
    });
  }

  async function scope(): Promise<HistoryScope | null> {
    const [row] = await database.all("SELECT scope, time_zone FROM log");
    const [found, timeZone] = [textOrNullIn(row?.["scope"]), textOrNullIn(row?.["time_zone"])];
    return found === null || timeZone === null ? null : { scope: found, timeZone };
  }

  async function reportAsOf(moment: PastMoment): Promise<ReportAsOf | null> {
    const found = runAsOf(await runs(), moment);
    if (found === null) return null;
    const { state } = await stateOf(found.run);
    const timeZone = (await scope())?.timeZone ?? "UTC";
    return { ...found, readAt: found.at, timeZone, learners: learnersOfState(state) };
  }

  return {
    record: (report, options = {}) => engine.record(report, options),
    runs,
    programs,
    scope,
    reportAsOf,
    async changesBetween(from, to) {
      const recorded = await runs();
      const [before, after] = [runAsOf(recorded, from), runAsOf(recorded, to)];
      if (before === null || after === null) return null;
      const [{ state }, { state: next }] = [await stateOf(before.run), await stateOf(after.run)];
      return compare(state, learnersOfState(next), after.at);
    },
    async trend({ by, program }) {
      const scope = program === undefined ? 0 : numberOfProgram(await programs(), program);
      const periods = periodsOf(await runs(), by);
      const hasPeriods = periods.indexOfRun.size > 0;
      return trendOfRows(periods, {
        activity: hasPeriods ? await engine.activity(by, periods, scope) : [],
        firsts: await database.all(firstRunsQuery(scope)),
        listed: scope !== 0 ? null : hasPeriods ? await database.all(listedQuery(periods)) : [],
        daily: await database.all(dailyQuery, [scope]),
      });
    },
    async timeToComplete({ program, since } = {}) {
      const scope = program === undefined ? 0 : numberOfProgram(await programs(), program);
      return timeToCompleteOf(firstRunsIn(await database.all(firstRunsQuery(scope))), await runs(), since);
    },
    async activitySpan(options) {
      const { program } = options;
      const scope = program === undefined ? 0 : numberOfProgram(await programs(), program);
      return readActivitySpan(database, await runs(), options, scope);
    },
    async forget(learnerId) {
      const [row] = await database.all("SELECT learner, left_run FROM learner WHERE lower(learner_id) = lower($1)", [
        learnerId.trim(),
      ]);
      if (row === undefined) return { kind: "not-found" };
      const learner = numberIn(row["learner"]);
      await engine.erase("UPDATE learner SET learner_id = $2, name = NULL WHERE learner = $1", [
        learner,
        `forgotten-${learner}`,
      ]);
      return { kind: "forgotten", isListed: row["left_run"] === null };
    },
    async check() {
      return [...(await engine.checkIntegrity()), ...(await checkHistory(database, reportAsOf))];
    },
    table: (table) => database.all(tableQueries[table]),
    deliveries: deliveriesIn(database),
    close: () => engine.close(),
  };
}

function numberOfProgram(programs: readonly HistoryProgram[], key: string): number {
  const identity = programIdentity(key);
  // A program that never was has no rows.
  return programs.find((program) => programIdentity(program.key) === identity)?.program ?? -1;
}
