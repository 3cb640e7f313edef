import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openHistory } from "@aihr-plugins/history/open";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { evaluatedAt, organization } from "../evaluation/organization.ts";
import { questions, unanswerable } from "../evaluation/questions.ts";
import { recordReports } from "../evaluation/record-reports.ts";
import { connect, readAt } from "./kit/connect.ts";

const folder = mkdtempSync(join(tmpdir(), "aihr-evaluated-"));
const path = join(folder, "learning.db");

describe("the evaluation", () => {
  beforeAll(() => recordReports(path));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("has twenty-six questions, some that cannot be answered, and uses every tool", async () => {
    const { client } = await connect({ population: organization });
    expect(questions).toHaveLength(26);
    expect(new Set([...questions.map(({ question }) => question), ...unanswerable]).size).toBe(31);
    const used = questions.flatMap(({ calls }) => calls.flatMap((call) => ("tool" in call ? [call.tool] : [])));
    expect([...new Set(used)].sort()).toEqual((await client.listTools()).tools.map(({ name }) => name).sort());
    expect(evaluatedAt).toBe(readAt);
  });

  it.each(questions)("can be answered with the expected calls: $question", async ({ calls, facts }) => {
    const { client, call } = await connect(
      { population: organization },
      { openHistory: () => openHistory({ kind: "file", path }, { create: false }) },
    );
    const answers = [];
    for (const each of calls) {
      answers.push(
        "tool" in each ? await call(each.tool, each.input) : await client.readResource({ uri: each.resource }),
      );
    }
    const text = JSON.stringify(answers);
    expect(facts.filter((fact) => !text.includes(fact))).toEqual([]);
  });
});
