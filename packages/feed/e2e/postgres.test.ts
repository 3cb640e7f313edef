import { type PostgresServer, startPostgres } from "@aihr-plugins/debian-programs";
import { connectPostgresHistory, type PostgresReader, readPostgresHistory } from "@aihr-plugins/history/postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { postgresFeedDialect } from "../src/index.ts";
import { describeFilterLaws } from "../test/describe-filter-laws.ts";
import { describeGoldenRequests } from "../test/describe-golden-requests.ts";
import {
  learnersOf,
  nights,
  openFeed,
  type RecordedNights,
  recordInto,
  recordNight,
} from "../test/recorded-history.ts";

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

async function recordNights(learners = learnersOf, count = nights.length): Promise<RecordedNights & Opened> {
  const url = await server.createDatabase();
  const history = await connectPostgresHistory(url);
  await recordInto(history, learners, count);
  const reader = await readPostgresHistory(url);
  return {
    url,
    reader,
    record: (night) => recordNight(history, learners, night),
    open: () => ({ database: reader.database, dialect: postgresFeedDialect, close: () => {} }),
    async close() {
      await reader.close();
      await history.close();
    },
  };
}

interface Opened {
  readonly url: string;
  readonly reader: PostgresReader;
}

describeGoldenRequests("Debian's PostgreSQL", recordNights);
describeFilterLaws("Debian's PostgreSQL", recordNights, { valid: 1500, any: 1000 });

describe("a reader of a history in Debian's PostgreSQL", () => {
  it("can write nothing, and answers again after the server has ended its connections", async () => {
    const recorded = await recordNights();
    const { database } = recorded.reader;
    await expect(database.all("UPDATE learner SET name = NULL")).rejects.toThrow(/read-only/);
    const feed = openFeed(recorded);
    const before = await feed.json("Learners?$count=true&$top=0");
    const end = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()";
    await database.all(`${end} AND datname = current_database() AND application_name = 'aihr'`).catch(() => {});
    await expect.poll(() => feed.json("Learners?$count=true&$top=0").catch(() => undefined)).toEqual(before);
    await recorded.close().catch(() => {});
  });

  it("says in words that there is no history, and shows no password", async () => {
    const url = await server.createDatabase();
    await expect(readPostgresHistory(url)).rejects.toThrow("There is no history yet.");
    await expect(readPostgresHistory("postgres://someone:pa55word@127.0.0.1:1/x")).rejects.toThrow(
      "The history cannot be opened (ECONNREFUSED).",
    );
  });
});
