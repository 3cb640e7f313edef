import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type PostgresServer, startPostgres } from "@aihr-plugins/debian-programs";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tableQueries } from "../src/export/tables.ts";
import type { ExportedTable, LearningHistory, SqlRow } from "../src/index.ts";
import { periodsOf, timeToCompleteOf } from "../src/index.ts";
import { parquetOf } from "../src/parquet.ts";
import { connectPostgresHistory } from "../src/postgres.ts";
import { completionViewStatements } from "../src/schema/completion-views.ts";
import { postgresDialect } from "../src/schema/dialect.ts";
import { openSqliteHistory } from "../src/sqlite.ts";
import { firstRunsIn, firstRunsQuery } from "../src/trend/first-runs.ts";
import { trendOfRows } from "../src/trend/trend.ts";
import { activityQuery, listedQuery } from "../src/trend/trend-queries.ts";
import { nightsOf } from "../test/nights.ts";
import { reportOfNight } from "../test/report-of-night.ts";
import { timeToCompleteInTypeScript, trendInTypeScript } from "../test/trend-in-typescript.ts";

describe("one trend to the last digit", () => {
  const folder = mkdtempSync(join(tmpdir(), "aihr-duckdb-"));
  let server: PostgresServer;
  let sqlite: LearningHistory;
  let postgres: LearningHistory;
  beforeAll(async () => {
    server = await startPostgres();
    sqlite = openSqliteHistory(join(folder, "learning.db"), { create: true });
    postgres = await connectPostgresHistory(await server.createDatabase());
    for (const night of nightsOf({ seed: 99, nights: 200, learners: 40, hostile: true })) {
      await sqlite.record(reportOfNight(night), { accept: true });
      await postgres.record(reportOfNight(night), { accept: true });
    }
  });
  afterAll(async () => {
    await sqlite.close();
    await postgres.close();
    await server.stop();
  });

  it.each(["week", "month"] as const)(
    "by %s from SQLite, Postgres, DuckDB over Parquet, and TypeScript",
    async (by) => {
      for (const program of [undefined, "TA"]) {
        const trend = await sqlite.trend({ by, program });
        expect(trend.at(-1)?.metrics).not.toBeNull();
        expect(await postgres.trend({ by, program })).toEqual(trend);
        expect(await trendInTypeScript(sqlite, { by, program })).toEqual(trend);
        expect(await trendInDuckDb(sqlite, folder, { by, program })).toEqual(trend);
      }
    },
  );

  it("is the time to complete from SQLite, Postgres, DuckDB over Parquet, and TypeScript", async () => {
    for (const program of [undefined, "TA"]) {
      const time = await sqlite.timeToComplete({ program });
      expect(time.completions).toBeGreaterThan(0);
      expect(await postgres.timeToComplete({ program })).toEqual(time);
      expect(await timeToCompleteInTypeScript(sqlite, program)).toEqual(time);
      expect(await timeToCompleteInDuckDb(sqlite, folder, program)).toEqual(time);
    }
  });

  it.each(["time_to_complete", "cohort_completion", "daily", "fact_daily"] as const)(
    "has the same numbers of %s in SQLite and Postgres, program by program",
    async (view) => {
      const rows = await byProgramKey(sqlite, view);
      expect(rows.length).toBeGreaterThan(1);
      expect(await byProgramKey(postgres, view)).toEqual(rows);
    },
  );

  it.each(["enrollment_days", "time_to_complete", "cohort_completion"] as const)(
    "has the same rows of %s in SQLite and in DuckDB over Parquet",
    async (view) => {
      const duckDb = await duckDbOver(sqlite, folder);
      for (const statement of completionViewStatements(duckDbDialect)) await duckDb.run(statement);
      const rows = await sqlite.table(view);
      const [order] = /(?<=ORDER BY ).*/.exec(tableQueries[view]) ?? [];
      const found = (await duckDb.runAndReadAll(`SELECT * FROM ${view} ORDER BY ${order}`)).getRowObjectsJson();
      expect(
        found.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, numeric(value)]))),
      ).toEqual(rows.map((row) => ({ ...row })));
    },
  );

  it.each([
    ...["run", "change", "studied", "daily", "fact_change", "fact_daily"],
    ...["enrollment", "dim_date", "enrollment_days"],
  ] as const)("has the same rows of %s in SQLite and Postgres", async (table) => {
    expect(sortable(await postgres.table(table), table)).toEqual(sortable(await sqlite.table(table), table));
  });
});

/** Programs may have other numbers in each, so rows are compared by the program's key. */
async function byProgramKey(history: LearningHistory, table: ExportedTable): Promise<readonly unknown[]> {
  const keys = new Map((await history.programs()).map(({ program, key }) => [program, key]));
  const rows = await history.table(table);
  return rows
    .map((row) => ({ ...row, program: keys.get(Number(row["program"])) ?? "organization" }))
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

/** Programs and learners may have other numbers in each: then only as many rows can be compared. */
function sortable(rows: readonly SqlRow[], table: ExportedTable): unknown {
  return table === "run" || table === "dim_date" ? rows : rows.length;
}

async function trendInDuckDb(
  history: LearningHistory,
  folder: string,
  { by, program }: { readonly by: "week" | "month"; readonly program: string | undefined },
) {
  const { all, runs, scope } = await tablesInDuckDb(history, folder, program);
  const periods = periodsOf(runs, by);
  return trendOfRows(periods, {
    activity: await all(activityQuery(periods, scope)),
    firsts: await all(firstRunsQuery(scope)),
    listed: scope === 0 ? await all(listedQuery(periods)) : null,
    daily: await all(`SELECT CAST(day AS VARCHAR) AS text_day, * FROM daily WHERE program = ${scope} ORDER BY day`),
  });
}

async function timeToCompleteInDuckDb(history: LearningHistory, folder: string, program: string | undefined) {
  const { all, runs, scope } = await tablesInDuckDb(history, folder, program);
  return timeToCompleteOf(firstRunsIn(await all(firstRunsQuery(scope))), runs);
}

async function tablesInDuckDb(history: LearningHistory, folder: string, program: string | undefined) {
  const connection = await duckDbOver(history, folder);
  const all = async (sql: string): Promise<readonly SqlRow[]> => {
    const rows = (await connection.runAndReadAll(sql)).getRowObjectsJson();
    return rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, plain(key, value)])));
  };
  const runs = (await all("SELECT run, CAST(day AS VARCHAR) AS day FROM run ORDER BY run")).map(({ run, day }) => {
    return { run: Number(run), day: String(day) };
  });
  const [found] = await all(`SELECT program FROM program WHERE key = '${program ?? ""}'`);
  return { all, runs, scope: found === undefined ? 0 : Number(found["program"]) };
}

async function duckDbOver(history: LearningHistory, folder: string) {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  for (const table of ["change", "studied", "daily", "run", "program"] as const) {
    const rows = await history.table(table);
    const path = join(folder, `${table}.parquet`);
    writeFileSync(path, parquetOf(Object.keys(rows[0] ?? {}), rows));
    await connection.run(`CREATE OR REPLACE VIEW ${table} AS SELECT * FROM read_parquet('${path}')`);
  }
  return connection;
}

const duckDbDialect = {
  ...postgresDialect,
  month: (day: string) => `strftime(${day}, '%Y-%m')`,
  monthEnd: (day: string) => `last_day(${day})`,
};

/** 64-bit integers come as text. */
function numeric(value: unknown): unknown {
  return typeof value === "string" && /^-?\d+$/.test(value) ? Number(value) : value;
}

function plain(key: string, value: unknown): string | number | null {
  if (value === null || typeof value === "number") return value;
  return key === "lastActivity" ? new Date(`${String(value).replace(" ", "T")}Z`).toISOString() : String(value);
}
