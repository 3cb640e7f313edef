import { readFileSync } from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import { afterAll, describe, expect, it } from "vitest";
import { openPostgresHistory, postgresSchemaFile } from "../src/postgres.ts";
import { nightsOf } from "./nights.ts";
import { reportOfNight } from "./report-of-night.ts";

const schema = readFileSync(new URL("../postgres.sql", import.meta.url), "utf8");

describe("postgres.sql", () => {
  const engine = new PGlite({ parsers: { 1082: (text: string) => text } });
  afterAll(() => engine.close());

  it("is what `npx -y pnpm@12 generate` makes of the schema", () => {
    expect(schema, "Run `npx -y pnpm@12 generate`.").toBe(postgresSchemaFile());
  });

  it("creates a history that this package goes on with, and stops where there is one", async () => {
    await engine.exec(schema);
    const history = await openPostgresHistory({ query: (text, values) => engine.query(text, values) });
    const [first] = nightsOf({ seed: 3, nights: 1 });
    if (first === undefined) throw new Error("There is one night.");
    expect(await history.record(reportOfNight(first))).toMatchObject({ kind: "recorded", run: 1 });
    await expect(engine.exec(schema)).rejects.toThrow(/already exists/);
    await engine.exec("ROLLBACK");
    expect(await history.check()).toEqual([]);
    expect(await history.runs()).toHaveLength(1);
  }, 60_000);
});
