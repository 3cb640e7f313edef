import { type PostgresServer, startPostgres } from "@aihr-plugins/debian-programs";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectPostgresHistory } from "../src/postgres.ts";
import { describeDeliveries } from "../test/describe-deliveries.ts";
import { describeHistory } from "../test/describe-history.ts";
import { nightsOf } from "../test/nights.ts";
import { reportOfNight } from "../test/report-of-night.ts";

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

describeHistory("Debian's PostgreSQL", async () => {
  const url = await server.createDatabase();
  return { history: await connectPostgresHistory(url), contents: () => contentsOf(url), files: () => filesOf(url) };
});

describeDeliveries("Debian's PostgreSQL", async () => connectPostgresHistory(await server.createDatabase()));

describe("deliveries in Debian's PostgreSQL", () => {
  it("are claimed by one of several senders at the same time", async () => {
    const url = await server.createDatabase();
    const histories = await Promise.all([0, 1, 2, 3].map(() => connectPostgresHistory(url)));
    const now = Date.parse("2026-11-23T08:00:00Z");
    const claims = await Promise.all(histories.map(({ deliveries }) => deliveries.claim("week-1 ana", now)));
    expect(claims.sort()).toEqual(["busy", "busy", "busy", "claimed"]);
    for (const history of histories) await history.close();
  });
});

describe("recorders in Debian's PostgreSQL", () => {
  it("record a night once, whichever of them is first", async () => {
    const url = await server.createDatabase();
    const histories = await Promise.all([0, 1, 2, 3].map(() => connectPostgresHistory(url)));
    const [night] = nightsOf({ seed: 7, nights: 1, learners: 100 });
    if (night === undefined) throw new Error("There is a night.");
    const outcomes = await Promise.all(
      histories.map((history, at) => history.record(reportOfNight({ ...night, readAt: night.readAt + at }))),
    );
    const kinds = outcomes.map(({ kind }) => kind).sort();
    expect(kinds).toEqual(["nothing-new", "nothing-new", "nothing-new", "recorded"]);
    expect(await histories[0]?.check()).toEqual([]);
    for (const history of histories) await history.close();
  });

  it("leave a night whole or not at all when their connection is cut", async () => {
    const url = await server.createDatabase();
    const [first, second] = nightsOf({ seed: 8, nights: 2, learners: 300 });
    if (first === undefined || second === undefined) throw new Error("There are two nights.");
    const history = await connectPostgresHistory(url);
    await history.record(reportOfNight(first));
    for (let cut = 0; cut < 10; cut++) {
      const recorder = await connectPostgresHistory(url);
      const recording = recorder.record(reportOfNight(second)).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, cut * 12));
      await terminateOthers(url);
      await recording;
      const reader = await connectPostgresHistory(url);
      expect([1, 2]).toContain((await reader.runs()).length);
      expect(await reader.check()).toEqual([]);
      await reader.close();
    }
  });
});

async function terminateOthers(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
  );
  await client.end();
}

async function contentsOf(url: string): Promise<string> {
  const tables = ["run", "learner", "program", "program_version", "change", "deviation", "studied", "daily", "log"];
  const texts = await Promise.all(
    [...tables, "staged"].map((table) => textsOf(url, `SELECT CAST(t AS TEXT) AS text FROM ${table} t ORDER BY 1`)),
  );
  return texts.join("\n\n");
}

/** The files of the tables that hold or held names, as they are on the disk. */
async function filesOf(url: string): Promise<string> {
  await textsOf(url, "CHECKPOINT");
  const files = ["learner", "staged", "learner_learner_id_key", "learner_identity"];
  const texts = await Promise.all(
    files.map((file) => {
      return textsOf(url, `SELECT encode(pg_read_binary_file(pg_relation_filepath('${file}')), 'escape') AS text`);
    }),
  );
  return texts.join("\n\n");
}

async function textsOf(url: string, sql: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ readonly text: string }>(sql);
  await client.end();
  return rows.map(({ text }) => text).join("\n");
}
