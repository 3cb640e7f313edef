import { answerTools } from "@aihr-plugins/answers";
import { historyTools } from "@aihr-plugins/answers/history";
import { describe, expect, it } from "vitest";
import { connect } from "./kit/connect.ts";
import { idOf, team } from "./kit/people.ts";

const asOf = "as of Nov 23, 2026, 12:00 UTC";

describe("the tools", () => {
  it("are one for each kind of question and one to refresh, all of which only read", async () => {
    const { client } = await connect({ population: team });
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      ...Object.keys(answerTools).map((name) => name.replaceAll("-", "_")),
      "refresh_report",
      ...Object.keys(historyTools).map((name) => name.replaceAll("-", "_")),
    ]);
    for (const { annotations, description, title, outputSchema } of tools) {
      expect(annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false });
      expect({ description, title, outputSchema }).toEqual({
        description: expect.any(String),
        title: expect.any(String),
        outputSchema: expect.objectContaining({ type: "object" }),
      });
    }
  });

  it("describe every input", async () => {
    const { client } = await connect({ population: team });
    const { tools } = await client.listTools();
    const inputs = tools.flatMap(({ inputSchema }) => Object.values(inputSchema.properties ?? {}));
    const known = [...Object.values(answerTools), ...Object.values(historyTools)];
    expect(inputs.length).toBe(known.flatMap((tool) => Object.keys(tool.inputs)).length);
    expect(inputs.filter((input) => !JSON.stringify(input).includes('"description"'))).toEqual([]);
  });

  it("answer as data that fit their schema, and as the same data in one line of text", async () => {
    const { client } = await connect({ population: team });
    const result = await client.callTool({ name: "list_stalled", arguments: { limit: 1 } });
    const answer = {
      result: "answered",
      headline: "2 enrollments of 1 learner stalled",
      shown: "1 of 2 enrollments",
      enrollments: [
        { id: idOf(3), name: "Bo Lind", program: "PA Program (PA)", why: "At 80%, no activity for 64 days." },
      ],
      asOf,
    };
    expect(result).toMatchObject({
      structuredContent: answer,
      content: [{ type: "text", text: JSON.stringify(answer) }],
    });
    expect(JSON.stringify(result.content)).not.toContain("\\n");
  });

  it.each([
    ["find_learner", { query: "fiona" }, { shown: "2 of 2 learners" }],
    ["find_learner", { status: "completed" }, { learners: [{ name: "Fiona Okafor" }] }],
    ["get_progress", { learner: "Fiona Bauer" }, { programs: [{ progress: "45%" }] }],
    ["get_progress", { learner: "Fiona" }, { result: "ambiguous learner", candidates: [{}, {}] }],
    ["get_progress", { learner: "Bo Lind", program: "Cooking" }, { result: "program not found" }],
    ["team_summary", {}, { metrics: { Learners: "4 learners" } }],
    ["team_summary", { program: "PA" }, { metrics: { Learners: "3 learners" } }],
    ["compare_programs", { sortBy: "Completion rate" }, { programs: [expect.arrayContaining(["HRBP"]), {}] }],
    ["compare_programs", { sortBy: "salary" }, { result: "metric not found" }],
    ["list_stalled", { atRisk: true }, { headline: "0 enrollments at risk", enrollments: [] }],
    ["refresh_report", {}, { learners: "4 learners" }],
  ])("answer %s %j", async (name, input, expected) => {
    const { call } = await connect({ population: team });
    expect(await call(name, input)).toMatchObject({ ...expected, asOf });
  });
});

describe("bad input", () => {
  it.each([
    ["get_progress", {}, "learner: It is missing."],
    ["get_progress", { learner: "" }, "learner: It must be a learner ID or a name."],
    ["get_progress", { learner: 7 }, "learner: It must be text."],
    ["find_learner", { limit: "ten" }, "limit: It must be a number."],
    ["find_learner", { status: "stuck" }, "status: It must be one of: completed, in-progress, not-started, inactive."],
    ["find_learner", { query: "x".repeat(1001) }, "query: It must be at most 1,000 characters long."],
    ["list_stalled", { atRisk: "yes" }, "atRisk: It must be true or false."],
    ["team_summary", { programme: "PA" }, 'Unrecognized key: "programme"'],
  ])("is a tool error that says what is wrong: %s %j", async (name, input, expected) => {
    const { refusal, requests } = await connect({ population: team });
    const text = await refusal(name, input);
    expect(text).toContain(expected);
    expect(text).not.toMatch(/\n|[{}]/);
    expect(requests()).toBe(0);
  });

  it("gives no answer about all learners when a filter is misspelled", async () => {
    const { refusal } = await connect({ population: team });
    expect(await refusal("list_stalled", { programs: "PA" })).toContain("Unrecognized");
  });
});
