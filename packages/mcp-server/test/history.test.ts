import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openHistory } from "@aihr-plugins/history/open";
import { openSqliteHistory } from "@aihr-plugins/history/sqlite";
import type { Learner } from "@aihr-plugins/sandbox";
import type { Client } from "@modelcontextprotocol/client";
import { afterAll, describe, expect, it } from "vitest";
import { connectTo, readAt, refusalOf } from "./kit/connect.ts";
import { learner } from "./kit/people.ts";

const folder = mkdtempSync(join(tmpdir(), "aihr-mcp-history-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const dayMs = 86_400_000;
let files = 0;

/** Records a report of some days ago into a file. */
async function record(path: string, daysAgo: number, learners: readonly Learner[]): Promise<void> {
  const history = openSqliteHistory(path, { create: true });
  await history.record({
    ...{ learners, readAt: readAt - daysAgo * dayMs, complete: true, drifted: false },
    ...{ timeZone: "UTC", scope: "https://api.example.com", toolVersion: "test" },
  });
  await history.close();
}

/** A file with two reports. */
async function recordedFile(): Promise<string> {
  files += 1;
  const path = join(folder, `${files}.db`);
  await record(path, 10, [ana(40), learner("Bo Lind", 2, { key: "TA", value: 10, daysAgo: 12 })]);
  await record(path, 2, [ana(100), learner("Bo Lind", 2, { key: "TA", value: 10, daysAgo: 12 })]);
  return path;
}

function ana(value: number): Learner {
  return learner("Ana Diaz", 1, { key: "PA", value, daysAgo: 3 });
}

async function connectToFile(path: string, withoutNames = false) {
  const client = await connectTo({
    withoutNames,
    openHistory: () => openHistory({ kind: "file", path }, { create: false }),
  });
  return { client, call: (name: string, input = {}) => dataOf(client, name, input) };
}

async function dataOf(client: Client, name: string, input: Readonly<Record<string, unknown>>): Promise<unknown> {
  const { structuredContent, content } = await client.callTool({ name, arguments: input });
  return structuredContent ?? content;
}

describe("a server with a history", () => {
  it("says what changed and how figures developed, without a report of the API", async () => {
    const { call } = await connectToFile(await recordedFile());
    expect(await call("what_changed")).toMatchObject({
      result: "answered",
      headline: "1 completion, 0 new starts, 1 active learner",
      changes: [{ name: "Ana Diaz", program: "PA Program (PA)", change: "completed", detail: "Nov 21, 2026" }],
      asOf: "as of Nov 21, 2026, 12:00 UTC, 2 days ago",
    });
    expect(await call("trend", { metric: "Completion rate", by: "week" })).toMatchObject({
      periods: [
        ["the week of Nov 9, 2026", "0%"],
        ["the week of Nov 16, 2026, so far", "50%"],
      ],
      overall: { "Completion rate": "from 0% to 50%, 50 points more" },
    });
  });

  it("sees what is recorded while it runs", async () => {
    const path = await recordedFile();
    const { call } = await connectToFile(path);
    expect(await call("what_changed", { kind: "joined" })).toMatchObject({ shown: "0 of 0 changes" });
    await record(path, 1, [
      ana(100),
      learner("Bo Lind", 2),
      learner("Cem Aydin", 3, { key: "PA", value: 1, daysAgo: 1 }),
    ]);
    expect(await call("what_changed", { kind: "joined" })).toMatchObject({ changes: [{ name: "Cem Aydin" }] });
  });

  it("says how to get a history if there is none yet", async () => {
    const { call } = await connectToFile(join(folder, "nothing-here.db"));
    for (const tool of ["trend", "what_changed"]) {
      expect(await call(tool)).toMatchObject({ result: "no history", message: expect.stringContaining("aihr record") });
    }
  });

  it("puts no name into an answer where names are off", async () => {
    const { call } = await connectToFile(await recordedFile(), true);
    const text = JSON.stringify([await call("what_changed"), await call("trend")]);
    expect(text).not.toMatch(/Ana|Diaz|Bo |Lind/);
    expect(text).toContain("completed");
  });

  it("says in words what is wrong with a file, and which inputs it cannot read", async () => {
    const path = join(folder, "notes.txt");
    writeFileSync(path, "This is no history. ".repeat(100));
    const { client } = await connectToFile(path);
    expect(await refusalOf(client, "trend")).toBe(
      "The history cannot be read. It holds something else than a history, so it is left as it is.",
    );
    expect(await refusalOf(client, "trend", { by: "year" })).toContain("It must be one of: week, month, quarter.");
    expect(await refusalOf(client, "what_changed", { kind: "promoted" })).toContain("It must be one of: completed,");
    expect(await refusalOf(client, "what_changed", { from: "2026-11-01" })).toMatch(/from/);
  });

  it("names no password of a database that it cannot reach", async () => {
    const url = "postgres://someone:pa55word@127.0.0.1:1/learning";
    const client = await connectTo({ openHistory: () => openHistory({ kind: "postgres", url }, { create: false }) });
    const refusal = await refusalOf(client, "what_changed");
    expect(refusal).toMatch(/^The history cannot be read\. .*ECONNREFUSED/);
    expect(refusal).not.toMatch(/pa55word|someone|127/);
  });
});
