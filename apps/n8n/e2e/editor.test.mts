import { setTimeout as wait } from "node:timers/promises";
import { createPopulation, sandboxApiKey } from "@aihr-plugins/sandbox";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Lab, openLab } from "./lab/open-lab.mts";
import { runAihr } from "./lab/run-aihr.mts";
import { type ChangingSandbox, openSandbox } from "./lab/sandbox.mts";
import { until } from "./lab/until.mts";
import { type Credential, webhookWorkflow } from "./lab/workflow.mts";

let lab: Lab;
let sandbox: ChangingSandbox;
let credential: Credential;

const population = createPopulation({ seed: 7, learners: 300 });

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

/** What the editor asks a node's method for. */
function asks(path: string, method: object): Promise<unknown> {
  return lab.rest.call("POST", `/dynamic-node-parameters/${path}`, {
    nodeTypeAndVersion: { name: "n8n-nodes-aihr.aihr", version: 1 },
    path: "parameters.learner",
    currentNodeParameters: { resource: "learner", operation: "get" },
    credentials: { aihrApi: credential },
    ...method,
  });
}

describe("the lists in the editor", () => {
  it("shows the first learners, and finds others by a part of the name in any case", async () => {
    const all = (await asks("resource-locator-results", { methodName: "searchLearners" })) as {
      results: { name: string; value: string }[];
    };
    expect(all.results).toHaveLength(51);
    expect(all.results.at(-1)?.name).toMatch(/^The first 50 learners\. Type two letters/);
    const { userId, userName } = population.at(250);
    const typed = userName.slice(0, 6).toUpperCase();
    const some = (await asks("resource-locator-results", { methodName: "searchLearners", filter: typed })) as {
      results: { name: string; value: string }[];
    };
    expect(some.results).toContainEqual(
      expect.objectContaining({ name: expect.stringContaining(userName), value: userId }),
    );
    const asked = sandbox.requests.length;
    for (const filter of ["an", "and", "ande"]) {
      await asks("resource-locator-results", { methodName: "searchLearners", filter });
    }
    expect(sandbox.requests.length).toBe(asked);
  });

  it("shows the report's programs by name, with their abbreviation as value", async () => {
    const options = (await asks("options", { methodName: "getPrograms", path: "parameters.filters.programs" })) as {
      name: string;
      value: string;
    }[];
    expect(options).toHaveLength(population.programs.length);
    expect(options).toContainEqual(expect.objectContaining({ name: "People Analytics (PA)", value: "PA" }));
  });
});

describe("the fields that the editor knows before a run", () => {
  it.each([
    ["learner", "get"],
    ["learner", "getAll"],
    ["progress", "getAll"],
    ["program", "getAll"],
    ["report", "getSummary"],
    ["report", "getSnapshot"],
    ["report", "buildDigest"],
    ["report", "exportFile"],
  ])("%s: %s are those that come out", async (resource, operation) => {
    const path = `/schemas/n8n-nodes-aihr.aihr/1.0.0/${resource}/${operation}.json`;
    const response = await fetch(lab.url + path, { headers: { cookie: lab.cookie } });
    const { properties } = (await response.json()) as { properties: object };
    const learner = { __rl: true, mode: "id", value: population.at(0).userId };
    const { items } = await runAihr(lab, credential, { resource, operation, limit: 1, learner });
    expect(Object.keys(items[0]?.json ?? {})).toEqual(Object.keys(properties));
  });

  it("are there for the trigger as well", async () => {
    const path = "/schemas/n8n-nodes-aihr.aihrTrigger/1.0.0.json";
    const response = await fetch(lab.url + path, { headers: { cookie: lab.cookie } });
    expect(await response.json()).toMatchObject({ properties: { eventId: { type: "string" } } });
  });
});

describe("cancelling an execution", () => {
  it("stops the requests", async () => {
    sandbox.become({ population, faults: { latency: { meanMs: 300, distribution: "fixed" } } });
    const parameters = { resource: "report", operation: "getSummary", options: { pageSize: 1, parallelRequests: 2 } };
    const workflow = webhookWorkflow([
      { name: "AIHR", type: "n8n-nodes-aihr.aihr", typeVersion: 1, parameters, credentials: { aihrApi: credential } },
    ]);
    const id = await lab.activate(workflow);
    const called = lab.callWebhook(workflow.path, [{}]);
    await until("some requests", async () => (sandbox.requests.length > 3 ? true : undefined));
    const filter = encodeURIComponent(JSON.stringify({ workflowId: id }));
    const running = (await lab.rest.call("GET", `/executions?filter=${filter}`)) as { results: { id: string }[] };
    await lab.rest.call("POST", `/executions/${running.results[0]?.id}/stop`, {});
    await called;

    const [execution] = await lab.executions(id);
    expect(execution?.status).toBe("canceled");
    const asked = sandbox.requests.length;
    await wait(1500);
    expect(sandbox.requests.length).toBe(asked);
    expect(asked).toBeLessThan(50);
  });
});
