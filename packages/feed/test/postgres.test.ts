import { openPostgresHistory, type PostgresClient, postgresDatabase } from "@aihr-plugins/history/postgres";
import { PGlite } from "@electric-sql/pglite";
import { afterAll } from "vitest";
import { postgresFeedDialect } from "../src/index.ts";
import { describeFilterLaws } from "./describe-filter-laws.ts";
import { describeGoldenRequests } from "./describe-golden-requests.ts";
import { learnersOf, nights, type RecordedNights, recordInto, recordNight } from "./recorded-history.ts";

// The real server is in e2e; this one is Postgres compiled to WebAssembly, which has one connection: each history has an
// engine of its own.
const engines: PGlite[] = [];
afterAll(() => Promise.all(engines.map((engine) => engine.close())));

async function recordNights(learners = learnersOf, count = nights.length): Promise<RecordedNights> {
  const engine = new PGlite({ parsers: { 1082: (text: string) => text } });
  engines.push(engine);
  const client: PostgresClient = { query: (text, values) => engine.query<Record<string, unknown>>(text, values) };
  const history = await openPostgresHistory(client);
  await recordInto(history, learners, count);
  return {
    record: (night) => recordNight(history, learners, night),
    open: () => ({ database: postgresDatabase(client), dialect: postgresFeedDialect, close: () => {} }),
    close: () => history.close(),
  };
}

describeGoldenRequests("Postgres", recordNights);
describeFilterLaws("Postgres", recordNights, { valid: 300, any: 300 });
