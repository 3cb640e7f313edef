import { createPopulation, type Learner, sandboxApiKey } from "@aihr-plugins/sandbox";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Lab, openLab } from "./lab/open-lab.mts";
import { runAihr } from "./lab/run-aihr.mts";
import { type ChangingSandbox, openSandbox } from "./lab/sandbox.mts";
import { until } from "./lab/until.mts";
import { type Credential, webhookWorkflow } from "./lab/workflow.mts";

let lab: Lab;
let sandbox: ChangingSandbox;
let credential: Credential;

const population = createPopulation({ seed: 7, learners: 250 });
const allLearners = Array.from({ length: population.size }, (_, index) => population.at(index));
const rowCount = allLearners.reduce((sum, { progress }) => sum + progress.length, 0);
const learnerAt = (index: number): Learner => population.at(index);

beforeAll(async () => {
  [lab, sandbox] = await Promise.all([openLab(), openSandbox()]);
  credential = await lab.credential("aihrApi", { baseUrl: sandbox.url, apiKey: sandboxApiKey });
});
afterAll(async () => {
  await Promise.all([lab?.close(), sandbox?.close()]);
});
beforeEach(() => {
  sandbox.become({ population });
});

describe("Learner: Get Many", () => {
  it("returns as many learners as the limit, simplified to ten flat fields", async () => {
    const { items } = await runAihr(lab, credential, { resource: "learner", operation: "getAll", limit: 5 });
    expect(items.map(({ json }) => json.learnerId)).toEqual(allLearners.slice(0, 5).map(({ userId }) => userId));
    expect(Object.keys(items[0]?.json ?? {})).toHaveLength(10);
    expect(Object.values(items[0]?.json ?? {}).filter((value) => typeof value === "object" && value !== null)).toEqual(
      [],
    );
    expect(sandbox.requests.length).toBeLessThanOrEqual(2);
  });

  it("returns all learners, raw, exactly as the API lists them", async () => {
    const parameters = { resource: "learner", operation: "getAll", returnAll: true, output: "raw" };
    const { items } = await runAihr(lab, credential, parameters);
    expect(items.map(({ json }) => json)).toEqual(allLearners);
  });

  it("returns the selected fields of those who match the filters, sorted", async () => {
    const parameters = {
      resource: "learner",
      operation: "getAll",
      returnAll: true,
      output: "selected",
      fields: ["learnerName", "averageProgress"],
      filters: { programs: ["PA"], status: ["in-progress"], progressFrom: 10, progressTo: 60 },
      sort: { by: { field: "averageProgress", direction: "descending" } },
      options: { exactNumbers: true },
    };
    const { items } = await runAihr(lab, credential, parameters);
    const expected = allLearners
      .flatMap(({ userName, progress }) =>
        progress.filter(({ abbreviation }) => abbreviation === "PA").map(({ value }) => ({ userName, value })),
      )
      .filter(({ value }) => value >= 10 && value <= 60)
      .sort((a, b) => b.value - a.value);
    expect(expected.length).toBeGreaterThan(2);
    expect(items.map(({ json }) => json.averageProgress)).toEqual(expected.map(({ value }) => value));
    expect(Object.keys(items[0]?.json ?? {})).toEqual(["learnerName", "averageProgress"]);
  });

  it("sends SKUs and ids to the API", async () => {
    const [program] = population.programs;
    const filters = { programSkus: `${program?.sku}`, learnerIds: allLearners.map(({ userId }) => userId).join(", ") };
    const parameters = { resource: "learner", operation: "getAll", returnAll: true, filters };
    const { items } = await runAihr(lab, credential, parameters);
    const enrolled = allLearners.filter(({ progress }) =>
      progress.some(({ abbreviation }) => abbreviation === program?.abbreviation),
    );
    expect(items).toHaveLength(enrolled.length);
  });
});

describe("Learner: Get", () => {
  const get = { resource: "learner", operation: "get", output: "selected", fields: ["learnerId"] };
  const byId = { __rl: true, mode: "id", value: "={{ $json.id }}" };
  const byName = { __rl: true, mode: "name", value: "={{ $json.name }}" };

  it("asks for many learners by id in few requests, and pairs each with its input item", async () => {
    const asked = allLearners.slice(40, 140).reverse();
    const items = asked.map(({ userId }) => ({ id: userId }));
    const run = await runAihr(lab, credential, { ...get, learner: byId }, { items });
    expect(run.items.map(({ json }) => json.learnerId)).toEqual(asked.map(({ userId }) => userId));
    expect(run.items.map(({ pairedItem }) => pairedItem?.item)).toEqual(asked.map((_, index) => index));
    expect(sandbox.requests.length).toBeLessThanOrEqual(2);
  });

  it("reads the report once for many names", async () => {
    const names = new Map(
      allLearners.map(({ userName }) => [userName, allLearners.filter((x) => x.userName === userName)]),
    );
    const unique = [...names].filter(([, bearers]) => bearers.length === 1).slice(0, 20);
    const items = unique.map(([name]) => ({ name: name.toUpperCase() }));
    const run = await runAihr(lab, credential, { ...get, learner: byName }, { items });
    expect(run.items.map(({ json }) => json.learnerId)).toEqual(unique.map(([, [learner]]) => learner?.userId));
    expect(sandbox.requests.length).toBeLessThanOrEqual(5);
  });

  it.each([
    ["stop", "error", []],
    ["skip", "success", [0, 2]],
    ["empty", "success", [0, 1, 2]],
  ])("when a learner is not found: %s", async (notFound, status, paired) => {
    const items = [
      { id: learnerAt(1).userId },
      { id: "00000000-0000-4000-8000-000000000000" },
      { id: learnerAt(2).userId },
    ];
    const run = await runAihr(lab, credential, { ...get, learner: byId, notFound }, { items });
    expect(run.execution.status).toBe(status);
    expect(run.items.map(({ pairedItem }) => pairedItem?.item)).toEqual(paired);
    if (notFound === "stop") {
      expect(run.error?.message).toBe("No learner matches 'Learner'.");
      expect(run.error?.description).toBe("No learner matches “00000000-0000-4000-8000-000000000000”.");
      expect(run.error?.context?.itemIndex).toBe(1);
    }
  });

  it("never guesses between two learners with the same name", async () => {
    const name = allLearners.find((one) =>
      allLearners.some((two) => two !== one && two.userName === one.userName),
    )?.userName;
    const run = await runAihr(lab, credential, { ...get, learner: byName }, { items: [{ name }] });
    expect(run.error?.message).toBe("The name in 'Learner' matches 2 learners. Use the full name or the learner ID.");
    expect(run.error?.description).toContain(`“${name}” matches 2 learners: ${name} (`);
    expect(await lab.log()).not.toContain(name);
  });

  it("goes on with the other items when it is set to continue", async () => {
    const items = [{ id: learnerAt(1).userId }, { id: "not-an-id" }];
    const run = await runAihr(lab, credential, { ...get, learner: byId }, { items, onError: "continueRegularOutput" });
    expect(run.execution.status).toBe("success");
    expect(run.items.map(({ json }) => json)).toEqual([
      { learnerId: learnerAt(1).userId },
      { error: expect.stringContaining("'Learner' must be an ID") },
    ]);
  });
});

describe("Progress, Program and Report", () => {
  it("returns a flat row for each learner and program", async () => {
    const { items } = await runAihr(lab, credential, { resource: "progress", operation: "getAll", returnAll: true });
    expect(items).toHaveLength(rowCount);
    expect(items[0]?.json).toMatchObject({
      learnerId: expect.any(String),
      program: expect.any(String),
      flags: expect.any(String),
    });
  });

  it("returns the metrics of each program", async () => {
    const { items } = await runAihr(lab, credential, { resource: "program", operation: "getAll", returnAll: true });
    const sum = items.reduce((total, { json }) => total + Number(json.enrollments), 0);
    expect(sum).toBe(rowCount);
    expect(items.length).toBe(population.programs.length);
  });

  it("returns all metrics in one item", async () => {
    const { items } = await runAihr(lab, credential, { resource: "report", operation: "getSummary" });
    expect(items).toHaveLength(1);
    expect(items[0]?.json).toMatchObject({ learners: 250, enrollments: rowCount, completionRate: expect.any(Number) });
  });

  it.each([
    ["csv", "text/csv", 1 + rowCount, /^learnerId,learnerName,program,/],
    ["jsonl", "application/jsonl", rowCount, /^\{"learnerId":"/],
  ])("exports a file: %s", async (format, mimeType, lines, beginning) => {
    const { items } = await runAihr(lab, credential, { resource: "report", operation: "exportFile", format });
    expect(items[0]?.json).toMatchObject({ rows: rowCount });
    const binary = items[0]?.binary?.data;
    expect(binary).toMatchObject({ fileName: `aihr-report.${format}`, mimeType });
    const text = await lab.file(binary?.id ?? "");
    expect(text).toMatch(beginning);
    expect(text.trimEnd().split(/\r?\n/)).toHaveLength(lines);
  });
});

describe("a CSV file", () => {
  const withExtract = (options: object) =>
    webhookWorkflow([
      {
        name: "AIHR",
        type: "n8n-nodes-aihr.aihr",
        typeVersion: 1,
        parameters: { resource: "report", operation: "exportFile", options },
        credentials: { aihrApi: credential },
      },
      {
        name: "Extract",
        type: "n8n-nodes-base.extractFromFile",
        typeVersion: 1,
        parameters: { operation: "csv", options: {} },
      },
    ]);

  it("comes back from n8n's own Extract From File with the fields of the items", async () => {
    const workflow = withExtract({});
    const id = await lab.activate(workflow);
    await lab.callWebhook(workflow.path, [{}]);
    const execution = await until("the execution to end", async () => (await lab.executions(id)).at(-1));
    const extracted = execution.node("Extract").items;
    const { items } = await runAihr(lab, credential, { resource: "progress", operation: "getAll", returnAll: true });
    expect(extracted).toHaveLength(items.length);
    // It leaves out empty cells.
    const fields = Object.keys(items[0]?.json ?? {});
    expect(extracted.flatMap(({ json }) => Object.keys(json)).filter((field) => !fields.includes(field))).toEqual([]);
    expect(Object.keys(extracted[0]?.json ?? {})).toEqual(expect.arrayContaining(["learnerId", "progressPercent"]));
    expect(extracted[0]?.json.learnerId).toBe(items[0]?.json.learnerId);
    await lab.deactivate(id);
  });
});

describe("several input items", () => {
  it("are answered one by one, each with its own parameters, and paired", async () => {
    const asked = allLearners.slice(10, 13);
    const parameters = {
      resource: "progress",
      operation: "getAll",
      returnAll: true,
      filters: { learnerIds: "={{ $json.id }}" },
    };
    const { items } = await runAihr(lab, credential, parameters, {
      items: asked.map(({ userId }) => ({ id: userId })),
    });
    expect(items.map(({ json, pairedItem }) => [json.learnerId, json.program, pairedItem?.item])).toEqual(
      asked.flatMap(({ userId, progress }, index) => progress.map(({ abbreviation }) => [userId, abbreviation, index])),
    );
  });
});

describe("a large organization", () => {
  it("returns all 10,000 learners, and hints at the file", async () => {
    sandbox.become({ population: createPopulation({ seed: 3, learners: 10_000 }), faults: { count: "page-length" } });
    const parameters = { resource: "learner", operation: "getAll", returnAll: true, output: "raw" };
    const { items, hints } = await runAihr(lab, credential, parameters);
    expect(new Set(items.map(({ json }) => json.userId)).size).toBe(10_000);
    expect(hints.map(({ message }) => message)).toEqual([expect.stringContaining("Export to File")]);
  });
});
