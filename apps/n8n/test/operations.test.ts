import { NodeOperationError } from "n8n-workflow";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { enrollment, learnerId, openSandbox, withLearners } from "./kit/changing-sandbox.ts";
import { type RunSetup, runAihr } from "./kit/node-context.ts";

const sandbox = await openSandbox();
const run = (parameters: RunSetup["parameters"], setup: Partial<RunSetup> = {}) =>
  runAihr({ baseUrl: sandbox.url, parameters, ...setup });
const summary = { resource: "report", operation: "getSummary" };
const progress = { resource: "progress", operation: "getAll", returnAll: true };
const learners = { resource: "learner", operation: "getAll", returnAll: true };
const learner = { resource: "learner", operation: "get" };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2026-11-23T12:00:00Z") });
});
afterEach(() => {
  vi.useRealTimers();
});

/** One has begun both programs, one only TA, one nothing, one is in no program. */
const organization = withLearners(
  {
    number: 1,
    userName: "Ana Diaz",
    totalHoursStudied: 12,
    progress: [enrollment("PA", 50, "2026-10-01T09:00:00Z"), enrollment("TA", 25, "2026-11-08T09:00:00Z")],
  },
  {
    number: 2,
    userName: "Jo Doe",
    totalHoursStudied: 3,
    progress: [enrollment("PA", 0, "2026-11-20T09:00:00Z"), enrollment("TA", 15, "2026-10-01T09:00:00Z")],
  },
  { number: 3, userName: "Jo Doe", totalHoursStudied: 0, progress: [enrollment("PPB", 0, "2026-11-20T09:00:00Z")] },
  { number: 4, userName: null, totalHoursStudied: 2, progress: [] },
);

describe("Report: Get Summary", () => {
  it("counts learners in no program who have studied as started", async () => {
    sandbox.become(organization);
    const { records } = await run(summary);
    expect(records).toEqual([
      expect.objectContaining({ learners: 4, startedLearners: 3, adoptionRate: 75, totalHoursStudied: 17 }),
    ]);
  });

  it.each([
    ["key", { programs: ["PA"] }],
    ["name", { programs: "people analytics" }],
    ["SKU", { programSkus: "PRG-1" }],
  ])("has the same metrics of a program, chosen by %s, as Program: Get Many", async (_, filters) => {
    sandbox.become(organization);
    const { records } = await run({ ...summary, filters });
    expect(records).toEqual([
      expect.objectContaining({ learners: 2, startedLearners: 1, adoptionRate: 50, totalHoursStudied: null }),
    ]);
    const { records: programs } = await run({ resource: "program", operation: "getAll", returnAll: true });
    const program = programs.find((each) => each.program === "PA");
    expect({ program: "PA", programName: "People Analytics", ...records[0] }).toMatchObject(program ?? {});
  });

  it("says when the report was read", async () => {
    sandbox.become(organization);
    const { records } = await run(summary);
    expect(records[0]?.readAt).toBe("2026-11-23T12:00:00.000Z");
  });

  it("adds the headline in words if asked to", async () => {
    sandbox.become(organization);
    const { records } = await run({ ...summary, options: { texts: true } }, { timeZone: "Europe/Amsterdam" });
    expect(records[0]?.texts).toMatchObject({
      asOf: "as of Nov 23, 2026, 13:00 Europe/Amsterdam",
      stalled: "2 enrollments of 2 learners stalled",
      headline: expect.arrayContaining([
        { title: "Adoption rate", text: "75%" },
        { title: "Stalled enrollments", text: "2 enrollments" },
      ]),
    });
  });
});

describe("Program: Get Many", () => {
  it("adds the main columns in words if asked to", async () => {
    sandbox.become(organization);
    const parameters = { resource: "program", operation: "getAll", limit: 1, options: { texts: true } };
    const { records } = await run(parameters);
    expect(records[0]?.texts).toEqual(
      expect.arrayContaining([
        { title: "Program name", text: "People Analytics" },
        { title: "Adoption rate", text: "50%" },
        { title: "Stalled enrollments", text: "1" },
      ]),
    );
  });
});

describe("a list behind a headline", () => {
  it.each([
    ["stalled", "stalledEnrollments", 2],
    ["at-risk", "atRiskEnrollments", 1],
    ["in-progress", "inProgress", 3],
    ["not-started", "notStarted", 2],
  ])("of %s enrollments has as many items as %s counts", async (status, metric, count) => {
    sandbox.become(organization);
    const { records } = await run({ ...progress, filters: { status: [status] } });
    const { records: totals } = await run(summary);
    expect([records.length, totals[0]?.[metric]]).toEqual([count, count]);
  });

  it("of learners with a stalled enrollment has as many items as learnersWithStalled counts", async () => {
    sandbox.become(organization);
    const { records } = await run({ ...learners, filters: { status: ["stalled"] } });
    const { records: totals } = await run(summary);
    expect([records.length, totals[0]?.learnersWithStalled]).toEqual([2, 2]);
  });
});

describe("calendar days", () => {
  // 30 days ago in UTC and in Amsterdam, 31 days ago on the Chatham Islands.
  const quiet = withLearners({ number: 1, progress: [enrollment("PA", 50, "2026-10-24T09:00:00Z")] });

  it.each([
    [{}, 30, false],
    [{ timeZone: "Pacific/Chatham" }, 31, true],
  ])("are those of the workflow's time zone: %o", async (setup, days, stalled) => {
    sandbox.become(quiet);
    const { records } = await run(progress, setup);
    expect(records).toEqual([expect.objectContaining({ daysSinceLastActivity: days, stalled })]);
  });

  it("are those of the option Time Zone if it is set", async () => {
    sandbox.become(quiet);
    const { records } = await run({ ...progress, options: { timeZone: "UTC" } }, { timeZone: "Pacific/Chatham" });
    expect(records[0]?.daysSinceLastActivity).toBe(30);
  });
});

describe("Learner: Get Many", () => {
  it("has the numbers of the chosen programs only", async () => {
    sandbox.become(organization);
    const { records } = await run({ ...learners, filters: { programs: ["TA"] } });
    expect(records).toEqual([
      expect.objectContaining({
        learnerName: "Ana Diaz",
        averageProgress: 25,
        totalHoursStudied: null,
        stalledEnrollments: 0,
        programs: "Talent Acquisition (TA): 25%",
      }),
      expect.objectContaining({ averageProgress: 15, stalledEnrollments: 1 }),
    ]);
  });

  it.each([{ programs: ["TA"] }, { programSkus: "PRG-2" }])(
    "returns raw learners as the API lists them, with the enrollments in the programs chosen by %o",
    async (filters) => {
      sandbox.become(organization);
      const { records } = await run({ ...learners, output: "raw", filters });
      expect(records[0]).toEqual({
        userId: learnerId(1),
        userName: "Ana Diaz",
        totalHoursStudied: 12,
        progress: [expect.objectContaining({ abbreviation: "TA" })],
      });
    },
  );

  it("stops at the limit, which counts learners and not listings", async () => {
    sandbox.become({ ...organization, faults: { listsTwice: [{ learner: 0, at: 1 }] } });
    const { records } = await run({ ...learners, returnAll: false, limit: 2, options: { pageSize: 1 } });
    expect(records.map(({ learnerId }) => learnerId)).toEqual([learnerId(1), learnerId(2)]);
  });
});

describe("an incomplete report", () => {
  const unknown = learnerId(9);
  const withUnknown = { ...progress, filters: { learnerIds: [learnerId(1), unknown] } };
  const changing = { ...organization, faults: { hiddenLearners: [1] } };

  it("stops the node with every reason and what to do", async () => {
    sandbox.become(changing);
    const stopped = run(summary);
    await expect(stopped).rejects.toBeInstanceOf(NodeOperationError);
    await expect(stopped).rejects.toThrow(
      "The API counts 4 learners but listed only 3. Run the workflow again, turn on 'Strict Mode', or set 'If the Report Is Incomplete' to 'Continue'.",
    );
  });

  it("is returned with every reason as a hint if the item accepts that", async () => {
    sandbox.become(changing);
    const { records, hints } = await run({ ...summary, options: { incomplete: "continue" } });
    expect(records[0]?.learners).toBe(3);
    expect(hints).toEqual(["The API counts 4 learners but listed only 3."]);
  });

  it("lists the IDs that are not in it to the user, but not in the message, which n8n logs", async () => {
    sandbox.become(organization);
    await expect(run(withUnknown)).rejects.toMatchObject({
      message:
        "1 of the 2 learner IDs asked for is not in the report. Correct 'Learner IDs', or set 'If the Report Is Incomplete' to 'Continue'.",
      description: expect.stringContaining(`Not in the report: ${unknown}.`),
    });
    const { records, hints } = await run({ ...withUnknown, options: { incomplete: "continue" } });
    expect(records).toHaveLength(2);
    expect(hints).toEqual([`1 of the 2 learner IDs asked for is not in the report. Not in the report: ${unknown}.`]);
  });

  it("is not one in which a learner is not in the program asked for", async () => {
    sandbox.become(organization);
    const filters = { learnerIds: [learnerId(1), learnerId(3)], programSkus: "PRG-1" };
    const { records, hints } = await run({ ...progress, filters });
    expect(records.map(({ learnerId, program }) => [learnerId, program])).toEqual([[learnerId(1), "PA"]]);
    expect(hints).toEqual([expect.stringContaining(learnerId(3))]);
  });

  it("is not what a complete report with a notice is", async () => {
    sandbox.become({ ...organization, faults: { ignoresUserIds: true } });
    const { records, hints } = await run({ ...learners, filters: { learnerIds: learnerId(2) } });
    expect(records.map(({ learnerId }) => learnerId)).toEqual([learnerId(2)]);
    expect(hints).toEqual(["The API ignored the filter by learner, so all other learners were left out afterwards."]);
  });
});

describe("Learner: Get", () => {
  it("leaves it to the item what to do about an ID that is not in the report", async () => {
    sandbox.become(organization);
    const input = [{ id: learnerId(1) }, { id: learnerId(9) }];
    const parameters = { ...learner, learner: ((item: { id: string }) => item.id) as never, notFound: "skip" };
    const { items, hints } = await run(parameters, { input });
    expect(items.map(({ json, pairedItem }) => [json.learnerName, pairedItem])).toEqual([["Ana Diaz", { item: 0 }]]);
    expect(hints).toEqual([]);
    await expect(run({ ...parameters, notFound: "stop" }, { input })).rejects.toMatchObject({
      message: "No learner matches 'Learner'.",
      description: `No learner matches “${learnerId(9)}”.`,
    });
  });

  it("never guesses, and names the candidates to the user only", async () => {
    sandbox.become(organization);
    const stopped = run({ ...learner, learner: "jo doe" });
    await expect(stopped).rejects.toMatchObject({
      message: "The name in 'Learner' matches 2 learners. Use the full name or the learner ID.",
      description: `“jo doe” matches 2 learners: Jo Doe (${learnerId(2)}) and Jo Doe (${learnerId(3)}). Use the full name or the learner ID.`,
    });
  });

  it.each([{ isTool: true }, { type: "n8n-nodes-aihr.aihrTool" }, { continueOnFail: true }])(
    "returns what to correct as an item with %o",
    async (setup) => {
      sandbox.become(organization);
      const { records } = await run({ ...learner, learner: "Ana Dias" }, setup);
      expect(records).toEqual([{ error: "No learner matches “Ana Dias”. Did you mean Ana Diaz?" }]);
    },
  );

  it.each([{ isTool: true }, { type: "n8n-nodes-aihr.aihrTool" }])(
    "is short enough for an agent with %o",
    async (setup) => {
      sandbox.become(organization);
      const { records } = await run({ ...progress, answerLimit: "600" }, setup);
      expect(records.at(-1)).toMatchObject({ note: expect.stringContaining("of 5 results are shown"), leftOut: 4 });
    },
  );

  it("tells an agent in the answer that learners are missing, because it sees no hints", async () => {
    sandbox.become({ ...organization, faults: { hiddenLearners: [1] } });
    const { records, hints } = await run({ ...summary, options: { incomplete: "continue" } }, { isTool: true });
    expect(records).toEqual([
      { note: "The API counts 4 learners but listed only 3." },
      expect.objectContaining({ learners: 3 }),
    ]);
    expect(hints).toEqual([]);
  });

  it.each([
    [{ ...progress, returnAll: false, limit: "many" }, "'Limit' must be a whole number of 1 or more. It is 'many'."],
    [{ ...progress, filters: { status: "done" } }, /^'Status' must be At Risk, .+ It is 'done'\.$/],
    [{ ...progress, filters: { programs: "Nope" } }, "No program matches “Nope”."],
    [{ ...progress, filters: { learnerIds: "Jane" } }, /Entry 1 of 1 is not one\. It is 'Jane'\.$/],
    [learner, "'Learner' is empty. Choose a learner, or enter a name or an ID."],
  ])("returns to an agent what it can correct: %o", async (parameters, sentence) => {
    sandbox.become(organization);
    const { records } = await run(parameters, { isTool: true });
    expect(records).toEqual([{ error: typeof sentence === "string" ? sentence : expect.stringMatching(sentence) }]);
  });

  it("returns no other error as an item in a tool", async () => {
    sandbox.become({ ...organization, faults: { failures: [{ kind: "forbidden" }] } });
    await expect(run({ ...learner, learner: "Ana" }, { isTool: true })).rejects.toThrow(/\(403\)/);
  });
});

describe("Report: Export to File", () => {
  it("writes the cells of the report's columns", async () => {
    sandbox.become(organization);
    const parameters = {
      resource: "report",
      operation: "exportFile",
      options: { withoutPrograms: true },
    };
    const { items } = await run(parameters);
    const lines = Buffer.from(items[0]?.binary?.data?.data ?? "", "base64")
      .toString()
      .trimEnd()
      .split("\r\n");
    expect(lines).toHaveLength(1 + 6);
    expect(lines[0]).toMatch(/^learnerId,learnerName,program,/);
    expect(lines[6]).toBe(`${learnerId(4)},Unnamed learner,,,,false,,,,,,,,`);
    expect(items[0]?.json).toEqual({ fileName: "aihr-report.csv", learners: 4, rows: 6 });
  });
});
