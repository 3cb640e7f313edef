import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { PGlite } from "@electric-sql/pglite";
import { afterAll, describe, expect, it } from "vitest";
import { HistoryError } from "../src/index.ts";
import { postgresSteps, updatePostgresSchema } from "../src/postgres/update-schema.ts";
import type { PostgresClient } from "../src/postgres.ts";
import { openPostgresHistory } from "../src/postgres.ts";
import { openHistoryFile } from "../src/sqlite/open-file.ts";
import { sqliteSteps } from "../src/sqlite/sqlite-steps.ts";
import { openSqliteHistory } from "../src/sqlite.ts";
import { nightsOf } from "./nights.ts";
import { reportOfNight } from "./report-of-night.ts";

const nextStep = ["ALTER TABLE run ADD COLUMN note TEXT", "UPDATE run SET note = 'old'"];
const [first, second] = nightsOf({ seed: 1, nights: 2 }).map((night) => reportOfNight(night));
if (first === undefined || second === undefined) throw new Error("There are two nights.");

describe("a history file of an earlier version", () => {
  it("is updated once, keeps what it has, and goes on", async () => {
    const path = await recordedFile();
    const steps = [...sqliteSteps(), nextStep];
    openHistoryFile(path, { create: false, steps }).close();
    const updated = readFileSync(path);
    const file = openHistoryFile(path, { create: false, steps });
    expect(file.prepare("SELECT version FROM log").get()).toEqual({ version: steps.length });
    expect(file.prepare("SELECT note FROM run").all()).toEqual([{ note: "old" }]);
    file.close();
    expect(readFileSync(path).equals(updated)).toBe(true);
  });

  it("of the first version gets the table of deliveries, and keeps what it has", async () => {
    const path = newPath();
    openHistoryFile(path, { create: true, steps: sqliteSteps().slice(0, 1) }).close();
    const history = openSqliteHistory(path, { create: false });
    expect(await history.record(first)).toMatchObject({ kind: "recorded" });
    expect(await history.deliveries.claim("a", first.readAt)).toBe("claimed");
    await history.close();
    const again = openSqliteHistory(path, { create: false });
    expect(await again.runs()).toHaveLength(1);
    expect(await again.deliveries.claim("a", first.readAt)).toBe("busy");
    await again.close();
  });

  it("gets the columns of metrics that are new, and records them", async () => {
    const path = await recordedFile();
    const file = new DatabaseSync(path);
    file.exec('DROP VIEW fact_daily; ALTER TABLE daily DROP COLUMN "completers"');
    file.exec("CREATE VIEW fact_daily AS SELECT day, program FROM daily");
    file.close();
    const history = openSqliteHistory(path, { create: false });
    await history.record(second, { accept: true });
    const [before, after] = (await history.table("fact_daily")).filter(({ program }) => program === 0);
    expect(before).toHaveProperty("completers", null);
    expect(after).toHaveProperty("completers", expect.any(Number));
    await history.close();
  });

  it("gets the views and the finished periods that its version did not have", async () => {
    const path = newPath();
    openHistoryFile(path, { create: true, steps: sqliteSteps().slice(0, 1) }).close();
    const history = openSqliteHistory(path, { create: false });
    const nights = nightsOf({ seed: 1, nights: 40 });
    for (const night of nights) await history.record(reportOfNight(night), { accept: true });
    await history.close();
    const file = new DatabaseSync(path);
    file.exec("DELETE FROM finished_period WHERE from_day > '2026-01-12'");
    file.close();

    const opened = openSqliteHistory(path, { create: false });
    expect(await opened.table("time_to_complete")).not.toEqual([]);
    const activity = async () => {
      return (await opened.trend({ by: "week" })).map(({ hours, activeLearners }) => ({ hours, activeLearners }));
    };
    const before = await activity();
    const [next] = nightsOf({ seed: 1, nights: 41 }).slice(-1);
    if (next !== undefined) await opened.record(reportOfNight(next), { accept: true });
    expect((await activity()).slice(0, -1)).toEqual(before.slice(0, -1));
    expect(await opened.check()).toEqual([]);
    await opened.close();
  });

  it("gets the newest state that its version did not keep, and goes on from it", async () => {
    const path = newPath();
    const steps = sqliteSteps().slice(0, -1);
    const nights = nightsOf({ seed: 2, nights: 41, hostile: true }).map((night) => reportOfNight(night));
    const history = openSqliteHistory(path, { create: true });
    for (const report of nights.slice(0, 40)) await history.record(report, { accept: true });
    await history.close();
    const file = new DatabaseSync(path);
    file.exec(`DROP TRIGGER newest_enrollment_of_change; DROP TRIGGER newest_studied_of_studied;
      DROP TABLE newest_enrollment; DROP TABLE newest_studied; UPDATE log SET version = ${steps.length}`);
    file.close();

    const opened = openSqliteHistory(path, { create: false });
    expect(await opened.check()).toEqual([]);
    for (const report of nights.slice(40)) await opened.record(report, { accept: true });
    expect(await opened.check()).toEqual([]);
    const whole = openSqliteHistory(":memory:", { create: true });
    for (const report of nights) await whole.record(report, { accept: true });
    expect(await opened.table("fact_change")).toEqual(await whole.table("fact_change"));
    await opened.close();
    await whole.close();
  });

  it.each([
    [
      "enrollments",
      "UPDATE newest_enrollment SET minutes_left = 12.5 WHERE learner = (SELECT MAX(learner) FROM newest_enrollment)",
    ],
    ["enrollments", "DELETE FROM newest_enrollment WHERE learner = (SELECT MIN(learner) FROM newest_enrollment)"],
    ["learners", "UPDATE newest_studied SET hours = 12.5 WHERE learner = (SELECT MIN(learner) FROM newest_studied)"],
  ])("says that the newest %s were changed", async (what, change) => {
    const path = newPath();
    const history = openSqliteHistory(path, { create: true });
    for (const night of nightsOf({ seed: 1, nights: 40 })) await history.record(reportOfNight(night), { accept: true });
    const file = new DatabaseSync(path);
    expect(file.prepare(change).run().changes).toBeGreaterThan(0);
    file.close();
    expect(await history.check()).toEqual([
      { text: `The newest ${what} that are kept differ from the changes of all days.` },
    ]);
    await history.close();
  });

  it("says that what is kept of finished periods was changed", async () => {
    const path = newPath();
    const history = openSqliteHistory(path, { create: true });
    for (const night of nightsOf({ seed: 1, nights: 40 })) await history.record(reportOfNight(night), { accept: true });
    const file = new DatabaseSync(path);
    file.exec("UPDATE finished_period SET minutes = minutes + 1 WHERE kind = 'month' AND program = 0");
    file.close();
    expect(await history.check()).toEqual([
      { text: "The activity that is kept of each month differs from the changes in it." },
    ]);
    await history.close();
  });

  it("is left alone by a program that is older than it", async () => {
    const path = await recordedFile();
    const steps = [...sqliteSteps(), nextStep];
    openHistoryFile(path, { create: false, steps }).close();
    expect(() => openSqliteHistory(path, { create: false })).toThrow(new HistoryError("newer"));
  });
});

describe("something that is no history", () => {
  it.each([
    ["a text", (path: string) => writeFileSync(path, "These are notes, and longer than a header.".repeat(5))],
    ["another database", (path: string) => new DatabaseSync(path).exec("CREATE TABLE log (entry TEXT)")],
  ])("is left as it is if it is %s", (_, make) => {
    const path = newPath();
    make(path);
    const before = readFileSync(path);
    expect(() => openSqliteHistory(path, { create: true })).toThrow(new HistoryError("foreign"));
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it("is not created where only reading is asked for", () => {
    expect(() => openSqliteHistory(newPath(), { create: false })).toThrow(new HistoryError("missing"));
  });
});

describe("a Postgres schema of an earlier version", () => {
  const engine = new PGlite({ parsers: { 1082: (text: string) => text } });
  const client: PostgresClient = { query: (text, values) => engine.query<Record<string, unknown>>(text, values) };
  afterAll(() => engine.close());

  it("is updated once, keeps what it has, and goes on", async () => {
    const history = await openPostgresHistory(client);
    await history.record(first);
    const steps = [...postgresSteps(), nextStep];
    await updatePostgresSchema(client, steps);
    await updatePostgresSchema(client, steps);
    expect((await client.query("SELECT version FROM log")).rows).toEqual([{ version: steps.length }]);
    expect((await client.query("SELECT note FROM run")).rows).toEqual([{ note: "old" }]);
    await expect(openPostgresHistory(client)).rejects.toThrow(new HistoryError("newer"));
  }, 60_000);

  it("of the first version gets the table of deliveries, and keeps what it has", async () => {
    await client.query("CREATE SCHEMA oldest");
    await client.query("SET search_path TO oldest");
    await updatePostgresSchema(client, postgresSteps().slice(0, 1));
    const history = await openPostgresHistory(client);
    expect(await history.record(first)).toMatchObject({ kind: "recorded" });
    expect(await history.deliveries.claim("a", first.readAt)).toBe("claimed");
    expect(await (await openPostgresHistory(client)).runs()).toHaveLength(1);
  }, 60_000);

  it("gets the columns of metrics that are new, and records them", async () => {
    await client.query("CREATE SCHEMA other");
    await client.query("SET search_path TO other");
    await openPostgresHistory(client);
    await client.query("DROP VIEW fact_daily");
    await client.query('ALTER TABLE daily DROP COLUMN "completers"');
    await client.query('ALTER TABLE staged_daily DROP COLUMN "completers"');
    await client.query("CREATE VIEW fact_daily AS SELECT day FROM daily");
    const history = await openPostgresHistory(client);
    await history.record(first);
    expect((await history.table("fact_daily"))[0]).toHaveProperty("completers", expect.any(Number));
  }, 60_000);
});

async function recordedFile(): Promise<string> {
  const path = newPath();
  const history = openSqliteHistory(path, { create: true });
  if (first !== undefined) await history.record(first);
  await history.close();
  return path;
}

function newPath(): string {
  return join(mkdtempSync(join(tmpdir(), "aihr-migration-")), "learning.db");
}
