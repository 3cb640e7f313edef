import { PGlite } from "@electric-sql/pglite";
import { afterAll } from "vitest";
import { openPostgresHistory, type PostgresClient } from "../src/postgres.ts";
import { describeDeliveries } from "./describe-deliveries.ts";
import { describeHistory } from "./describe-history.ts";

// The real server is in e2e; this one is Postgres compiled to WebAssembly. Each history has a schema in it.
const engine = new PGlite({ parsers: { 1082: (text: string) => text } });
afterAll(() => engine.close());
let schemas = 0;

describeHistory(
  "Postgres",
  async () => {
    const client = await newSchema();
    return { history: await openPostgresHistory(client), contents: () => contentsOf(client) };
  },
  { nights: 50 },
);

describeDeliveries("Postgres", async () => openPostgresHistory(await newSchema()));

async function newSchema(): Promise<PostgresClient> {
  schemas += 1;
  await engine.exec(`CREATE SCHEMA history_${schemas}; SET search_path TO history_${schemas}`);
  return { query: (text, values) => engine.query<Record<string, unknown>>(text, values) };
}

async function contentsOf(client: PostgresClient): Promise<string> {
  const tables = [
    "run",
    "learner",
    "program",
    "program_version",
    "change",
    "deviation",
    "studied",
    "daily",
    "log",
    "staged",
  ];
  const texts = await Promise.all(
    tables.map(async (table) => {
      const { rows } = await client.query(`SELECT CAST(t AS TEXT) AS text FROM ${table} t ORDER BY 1`);
      return rows.map(({ text }) => text).join("\n");
    }),
  );
  return texts.join("\n\n");
}
