import type { LearningHistory } from "@aihr-plugins/history";
import { openPostgresHistory } from "@aihr-plugins/history/postgres";
import { createPopulation, sandboxApiKey } from "@aihr-plugins/sandbox";
import { PGlite } from "@electric-sql/pglite";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { enrollment, openSandbox, withLearners } from "./kit/changing-sandbox.ts";
import { historySchema } from "./kit/history-schema.mts";
import { runAihr } from "./kit/node-context.ts";
import { parametersOf, postgresQuery, readTemplate, runCode } from "./kit/template.mts";

const recording = readTemplate("record-history-to-postgres");
const weekly = readTemplate("weekly-changes-from-postgres");
const timeZone = "Europe/Amsterdam";

const sandbox = await openSandbox();
const engine = new PGlite({ parsers: { 1082: (text: string) => text } });
const client = { query: (text: string, values?: unknown[]) => engine.query<Record<string, unknown>>(text, values) };

beforeAll(() => engine.waitReady, 60_000);
afterAll(() => engine.close());
afterEach(() => {
  vi.useRealTimers();
});

/** Days over three weeks, the last of which begins on Monday, November 23. */
const days = ["2026-11-02", "2026-11-09", "2026-11-12", "2026-11-17", "2026-11-21", "2026-11-22"];

describe("the template that records", () => {
  it("records what the history package records itself, in every table", async () => {
    const ours = await ofTemplate("of_template", days);
    const theirs = await ofPackage("of_package", days);
    expect(ours).toEqual(theirs);
    expect(ours["change"]?.length).toBeGreaterThan(100);
    expect(ours["daily"]?.length).toBeGreaterThan(days.length);
  }, 120_000);

  it("leaves a history that is sound, and nothing staged", async () => {
    const history = await historyIn("of_template");
    expect(await history.check()).toEqual([]);
    expect((await client.query("SELECT batch FROM staged UNION SELECT batch FROM staged_daily")).rows).toEqual([]);
  }, 60_000);

  it("stops and says why when the history refuses the report", async () => {
    await engine.exec(`CREATE SCHEMA refusing; SET search_path TO refusing; ${historySchema}`);
    const people = [1, 2, 3, 4].map((number) => ({ number, progress: [enrollment("PA", 5, "2026-11-01T09:00:00Z")] }));
    sandbox.become(withLearners(...people));
    expect(await recordOn("2026-11-20")).toMatchObject({ kind: "recorded", learners: 4 });
    sandbox.become(withLearners(...people.slice(0, 2)));
    await expect(recordOn("2026-11-21")).rejects.toThrow(/nothing changed: .*"reason":"shrunken"/);
    expect((await client.query("SELECT run FROM run")).rows).toHaveLength(1);
  }, 60_000);

  it("reads no incomplete report, whatever its options", async () => {
    sandbox.become({ ...withLearners({ number: 1 }, { number: 2 }), faults: { hiddenLearners: [1] } });
    const parameters = { ...parametersOf(recording, "Snapshot"), options: { incomplete: "continue" } };
    await expect(runAihr({ baseUrl: sandbox.url, parameters })).rejects.toThrow(/listed only 1/);
  });

  it("keeps texts that no database holds out of the rows", async () => {
    sandbox.become(
      withLearners({ number: 1, userName: "Ana\0 O'Hara $1", progress: [enrollment("PA", 5, "2026-11-01T09:00:00Z")] }),
    );
    await engine.exec(`CREATE SCHEMA texts; SET search_path TO texts; ${historySchema}`);
    await recordOn("2026-11-20");
    expect((await client.query("SELECT name FROM dim_learner")).rows).toEqual([{ name: "Ana O'Hara $1" }]);
  }, 60_000);
});

describe("the template that asks for the week's changes", () => {
  it("has the numbers of the trend", async () => {
    const history = await historyIn("of_template");
    const trend = await history.trend({ by: "week" });
    vi.useFakeTimers({ toFake: ["Date"] });
    for (const { from, newEnrollments, newStarts, newCompletions } of trend) {
      vi.setSystemTime(Date.parse(from) + 7 * 86_400_000);
      expect(await askWeek()).toMatchObject({ from, recorded: true, newEnrollments, newStarts, newCompletions });
    }
    expect(trend.reduce((sum, { newCompletions }) => sum + newCompletions, 0)).toBeGreaterThan(0);
  }, 60_000);

  it("names who completed what, and lets a name call no one", async () => {
    await engine.exec(`CREATE SCHEMA weekly; SET search_path TO weekly; ${historySchema}`);
    const people = (percent: number) =>
      withLearners(
        { number: 1, userName: "<!channel> Ana", progress: [enrollment("PA", percent, "2026-11-01T09:00:00Z")] },
        { number: 2, userName: null, progress: [enrollment("PA", percent, "2026-11-01T09:00:00Z")] },
      );
    sandbox.become(people(50));
    await recordOn("2026-11-09");
    sandbox.become(people(100));
    await recordOn("2026-11-18");
    vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2026-11-23T08:00:00Z") });
    const { jsCode } = parametersOf(weekly, "Write the Text");
    const write = async () => runCode(jsCode, [await askWeek()])[0]?.json["text"];
    expect(await write()).toBe(
      [
        "Learning from 2026-11-16 to 2026-11-22: 2 completions, 0 starts, 0 new enrollments.",
        "• &lt;!channel&gt; Ana: People Analytics",
        "• Unnamed learner: People Analytics",
      ].join("\n"),
    );
    vi.setSystemTime(Date.parse("2026-11-30T08:00:00Z"));
    expect(await write()).toBe("Learning from 2026-11-23 to 2026-11-29: no report was recorded in this week.");
  }, 60_000);
});

/** Records the days with the template. Returns the tables. */
async function ofTemplate(name: string, on: readonly string[]) {
  await engine.exec(`CREATE SCHEMA ${name}; SET search_path TO ${name}; ${historySchema}`);
  for (const day of on) {
    becomeDay(day);
    await recordOn(day);
  }
  return tables();
}

/** Records the same days with the history package. Returns the tables. */
async function ofPackage(name: string, on: readonly string[]) {
  await engine.exec(`CREATE SCHEMA ${name}`);
  const history = await historyIn(name);
  for (const day of on) {
    const population = becomeDay(day);
    const learners = Array.from({ length: population.size }, (_, at) => population.at(at));
    const how = { complete: true, drifted: false, timeZone, scope: sandbox.url, toolVersion: "n8n" };
    await history.record({ learners, readAt: readAtOf(day), ...how }, { accept: false });
  }
  return tables();
}

function becomeDay(day: string) {
  const population = createPopulation({ seed: 4, learners: 60, asOf: new Date(readAtOf(day)).toISOString() });
  sandbox.become({ population });
  return population;
}

/** Runs the template's nodes one after the other. Returns the outcome that the last one returns. */
async function recordOn(day: string) {
  vi.useFakeTimers({ toFake: ["Date"], now: readAtOf(day) });
  const parameters = parametersOf(recording, "Snapshot");
  const { records } = await runAihr({ baseUrl: sandbox.url, apiKey: sandboxApiKey, parameters, timeZone });
  vi.useRealTimers();
  const results = await engine.exec(postgresQuery(parametersOf(recording, "Record"), records[0] ?? {}));
  const rows = results.flatMap((result) => result.rows as object[]);
  return runCode(parametersOf(recording, "Check the Outcome")["jsCode"], rows)[0]?.json;
}

async function askWeek(): Promise<Record<string, unknown>> {
  const { rows } = await client.query(postgresQuery(parametersOf(weekly, "The Week's Changes"), {}));
  return rows[0] ?? {};
}

async function historyIn(name: string): Promise<LearningHistory> {
  await engine.exec(`SET search_path TO ${name}`);
  return openPostgresHistory(client);
}

async function tables(): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const names = ["run", "learner", "program", "program_version", "change", "deviation", "studied", "daily", "log"];
  const found: Record<string, readonly unknown[]> = {};
  for (const name of names) found[name] = (await client.query(`SELECT * FROM ${name} ORDER BY 1, 2, 3`)).rows;
  return found;
}

function readAtOf(day: string): number {
  return Date.parse(`${day}T03:00:00Z`);
}
