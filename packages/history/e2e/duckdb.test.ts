import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ExportedTable, LearningHistory, SqlRow } from "../src/index.ts";
import { periodsOf } from "../src/index.ts";
import { parquetOf } from "../src/parquet.ts";
import { connectPostgresHistory } from "../src/postgres.ts";
import { openSqliteHistory } from "../src/sqlite.ts";
import { trendOfRows } from "../src/trend/trend.ts";
import { figuresQuery } from "../src/trend/trend-queries.ts";
import { nightsOf } from "../test/nights.ts";
import { reportOfNight } from "../test/report-of-night.ts";
import { trendInTypeScript } from "../test/trend-in-typescript.ts";
import { type PostgresServer, startPostgres } from "./start-postgres.ts";

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

  it.each(["run", "change", "studied", "daily", "fact_change", "fact_daily", "enrollment", "dim_date"] as const)(
    "has the same rows of %s in SQLite and Postgres",
    async (table) => {
      expect(sortable(await postgres.table(table), table)).toEqual(sortable(await sqlite.table(table), table));
    },
  );
});

/** Programs and learners may have other numbers in each: then only as many rows can be compared. */
function sortable(rows: readonly SqlRow[], table: ExportedTable): unknown {
  return table === "run" || table === "dim_date" ? rows : rows.length;
}

async function trendInDuckDb(
  history: LearningHistory,
  folder: string,
  { by, program }: { readonly by: "week" | "month"; readonly program: string | undefined },
) {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  for (const table of ["change", "studied", "daily", "run", "program"] as const) {
    const rows = await history.table(table);
    const path = join(folder, `${table}.parquet`);
    writeFileSync(path, parquetOf(Object.keys(rows[0] ?? {}), rows));
    await connection.run(`CREATE OR REPLACE VIEW ${table} AS SELECT * FROM read_parquet('${path}')`);
  }
  const all = async (sql: string): Promise<readonly SqlRow[]> => {
    const rows = (await connection.runAndReadAll(sql)).getRowObjectsJson();
    return rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, plain(key, value)])));
  };
  const runs = await all("SELECT run, CAST(day AS VARCHAR) AS day FROM run ORDER BY run");
  const periods = periodsOf(
    runs.map(({ run, day }) => ({ run: Number(run), day: String(day) })),
    by,
  );
  const [found] = await all(`SELECT program FROM program WHERE key = '${program ?? ""}'`);
  const number = found === undefined ? null : Number(found["program"]);
  const daily = await all(
    `SELECT CAST(day AS VARCHAR) AS text_day, * FROM daily WHERE program = ${number ?? 0} ORDER BY day`,
  );
  return trendOfRows(periods, await all(figuresQuery(periods, number)), daily, number !== null);
}

function plain(key: string, value: unknown): string | number | null {
  if (value === null || typeof value === "number") return value;
  return key === "lastActivity" ? new Date(`${String(value).replace(" ", "T")}Z`).toISOString() : String(value);
}
