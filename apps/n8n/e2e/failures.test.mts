import { createPopulation, type Faults, sandboxApiKey, sandboxApiKeyWithoutPermission } from "@aihr-plugins/sandbox";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePort } from "./lab/free-port.mts";
import { type Lab, openLab } from "./lab/open-lab.mts";
import { runAihr } from "./lab/run-aihr.mts";
import { type ChangingSandbox, openSandbox } from "./lab/sandbox.mts";
import type { Credential } from "./lab/workflow.mts";

let lab: Lab;
let sandbox: ChangingSandbox;
let credential: Credential;

const population = createPopulation({ seed: 7, learners: 600 });
const allLearners = { resource: "learner", operation: "getAll", returnAll: true, output: "raw" };

beforeAll(async () => {
  [lab, sandbox] = await Promise.all([openLab(), openSandbox()]);
  credential = await lab.credential("aihrApi", { baseUrl: sandbox.url, apiKey: sandboxApiKey });
});
afterAll(async () => {
  await Promise.all([lab?.close(), sandbox?.close()]);
});

function under(faults: Faults, parameters: object = {}) {
  sandbox.become({ population, faults });
  return runAihr(lab, credential, { ...allLearners, ...parameters });
}

describe("the credential's test", () => {
  const test = (apiKey: string, baseUrl = sandbox.url) => lab.testCredential("aihrApi", { apiKey, baseUrl });

  it("accepts a good key, also with the endpoint's address or a slash behind the base URL", async () => {
    sandbox.become({ population });
    expect(await test(sandboxApiKey)).toMatchObject({ status: "OK" });
    expect(await test(sandboxApiKey, `${sandbox.url}/`)).toMatchObject({ status: "OK" });
    expect(await test(sandboxApiKey, `${sandbox.url}/external/api/reports`)).toMatchObject({ status: "OK" });
  });

  it.each([` ${sandboxApiKey}\n`, `${sandboxApiKey}\u200b`])("accepts a key with what copying adds", async (apiKey) => {
    sandbox.become({ population });
    expect(await test(apiKey)).toMatchObject({ status: "OK" });
    const copied = await lab.credential("aihrApi", { baseUrl: ` ${sandbox.url}/\n`, apiKey });
    expect((await runAihr(lab, copied, allLearners)).items).toHaveLength(600);
  });

  it("distinguishes a wrong key, a missing permission and a wrong address", async () => {
    sandbox.become({ population });
    expect((await test("wrong-key")).message).toMatch(/^The API key was rejected \(401\)/);
    expect((await test(sandboxApiKeyWithoutPermission)).message).toMatch(/^The API key may not read reports \(403\)/);
    expect((await test("any", `${sandbox.url}/docs`)).message).toMatch(/^There is no Reporting API at this address/);
    expect((await test("any", `http://127.0.0.1:${await freePort()}`)).message).toMatch(
      /^The server could not be reached \(ECONNREFUSED\)/,
    );
    expect((await test("any", "https://no-such-host.invalid")).message).toMatch(/^There is no server of this name/);
  });

  it.each([
    "http://0.0.0.0",
    "http://127.1",
    "http://[::ffff:127.0.0.1]",
    "http://user:pw@127.0.0.1",
    "not an address",
  ])("sends no key to %s", async (address) => {
    sandbox.become({ population });
    const baseUrl = `${address}:${new URL(sandbox.url).port}`;
    expect((await test(sandboxApiKey, baseUrl)).message).toMatch(/^The base URL must begin with https/);
    expect(sandbox.requests).toEqual([]);
  });

  it("does not take a web page for the API", async () => {
    sandbox.become({ population, faults: { failures: [{ kind: "web-page" }] } });
    expect(await test(sandboxApiKey)).toMatchObject({ status: "Error" });
  });
});

describe("a request that cannot succeed stops the node with one sentence", () => {
  it.each<[string, Faults, number | undefined, RegExp]>([
    ["400", { failures: [{ kind: "bad-request" }] }, 400, /^The API did not accept the request \(400\)/],
    ["401", { failures: [{ kind: "unauthorized" }] }, 401, /^The API key was rejected \(401\)/],
    ["403", { failures: [{ kind: "forbidden" }] }, 403, /^The API key may not read reports \(403\)/],
    ["404", { failures: [{ kind: "not-found" }] }, 404, /^There is no Reporting API at this address \(404\)/],
    ["a redirect", { failures: [{ kind: "redirect" }] }, 307, /address/],
    ["a web page", { failures: [{ kind: "web-page" }] }, 200, /./],
    [
      "500, again and again",
      { failures: [{ kind: "server-error" }] },
      500,
      /^The API could not answer \(500\).*Tried 5 times/,
    ],
    ["429, longer than the node waits", { failures: [{ kind: "rate-limited", retryAfter: "3600" }] }, 429, /\(429\)/],
  ])("%s", async (_, faults, status, sentence) => {
    const { items, error, execution } = await under(faults);
    expect(execution.status).toBe("error");
    expect(items).toEqual([]);
    expect(error).toMatchObject({
      name: "NodeApiError",
      message: expect.stringMatching(sentence),
      context: { itemIndex: 0 },
    });
    if (status !== undefined) expect(error?.httpCode).toBe(String(status));
    expect(error?.message).not.toMatch(/\b(error|problem|failure|mistake)\b/i);
    expect(execution.stored).not.toContain(sandboxApiKey);
  });

  it("an address without a server", async () => {
    const baseUrl = `http://127.0.0.1:${await freePort()}`;
    const nowhere = await lab.credential("aihrApi", { baseUrl, apiKey: sandboxApiKey });
    const { error } = await runAihr(lab, nowhere, allLearners);
    expect(error?.message).toMatch(/^The server could not be reached \(ECONNREFUSED\)\. Check the base URL/);
  });

  it("returns the sentence as an item when it is set to continue", async () => {
    sandbox.become({ population, faults: { failures: [{ kind: "forbidden" }] } });
    const node = { onError: "continueRegularOutput" } as const;
    const { items, execution } = await runAihr(lab, credential, allLearners, node);
    expect(execution.status).toBe("success");
    expect(items.map(({ json }) => json)).toEqual([{ error: expect.stringContaining("(403)") }]);
  });
});

describe("a request that may succeed later is made again, and no learner is lost", () => {
  it.each<[string, Faults]>([
    ["a storm of 429", { failures: [{ kind: "rate-limited", retryAfter: "1", times: 2 }] }],
    ["one 429 in the middle", { failures: [{ kind: "rate-limited", page: 3, retryAfter: "1", times: 1 }] }],
    ["a 500", { failures: [{ kind: "server-error", page: 2, times: 2 }] }],
    ["a cut-off body", { failures: [{ kind: "cut-off", page: 4, times: 1 }] }],
    ["a dropped connection", { failures: [{ kind: "dropped", page: 5, times: 1 }] }],
  ])("%s", async (_, faults) => {
    const { items } = await under(faults);
    expect(new Set(items.map(({ json }) => json.userId)).size).toBe(600);
    expect(items).toHaveLength(600);
  });
});

describe("an incomplete report", () => {
  const short: Faults = { emptyPages: [3, 4, 5, 6, 7, 8] };

  it("stops with what is missing", async () => {
    const { error, items } = await under(short);
    expect(items).toEqual([]);
    expect(error?.message).toMatch(/^The API counts 600 learners but listed only 200\. Run the workflow again/);
  });

  it("returns what was read, with a hint, when that is asked for", async () => {
    const { items, hints } = await under(short, { options: { incomplete: "continue" } });
    expect(items).toHaveLength(200);
    expect(hints).toEqual([
      expect.objectContaining({
        type: "warning",
        message: expect.stringContaining("counts 600 learners but listed only 200"),
      }),
    ]);
  });

  it("is one that learners joined while it was read", async () => {
    const shifting: Faults = { shifts: [{ afterRequests: 3, joins: 600 }] };
    expect((await under(shifting)).error?.message).toMatch(/^Learners joined or left while the report was being read/);
    const { hints } = await under(shifting, { options: { incomplete: "continue" } });
    expect(hints).toEqual([expect.objectContaining({ message: expect.stringContaining("joined or left") })]);
  });
});

describe("strict mode", () => {
  it("gets all learners when learners join while the report is read", async () => {
    const { items, hints } = await under({ shifts: [{ afterRequests: 3, joins: 0 }] }, { options: { strict: true } });
    expect(new Set(items.map(({ json }) => json.userId)).size).toBe(601);
    expect(hints).toEqual([]);
  });
});

describe("a parameter that cannot work is named", () => {
  it.each([
    [{ filters: { activeSince: "yesterday-ish" } }, "'Active Since' must be a date"],
    [{ filters: { learnerIds: "not-an-id" } }, "'Learner IDs' must be IDs"],
    [{ filters: { activeSince: "01/11/2026" } }, "'Active Since' must be a date"],
    [{ filters: { learnerIds: "={{ $json.missing }}" } }, "'Learner IDs' must be IDs"],
    [{ filters: { status: "={{ 'done' }}" } }, "'Status' must be At Risk, Completed"],
    [{ filters: { programs: "={{ 'Nope' }}" } }, "No program matches “Nope”"],
    [{ returnAll: false, limit: "={{ $json.missing }}" }, "'Limit' must be a whole number of 1 or more. It is empty."],
    [{ options: { timeZone: "Mars/Olympus" } }, "'Time Zone' must be a name"],
    [{ options: { pageSize: 0 } }, "'Page Size' must be a whole number"],
  ])("%o", async (parameters, sentence) => {
    const { error } = await under({}, parameters);
    expect(error?.message).toContain(sentence);
    expect(error?.name).toBe("NodeOperationError");
  });
});

describe("a parameter from an expression", () => {
  it.each<[string, object, number | undefined]>([
    ["text for a switch", { returnAll: "={{ 'true' }}" }, 600],
    ["text for a number", { returnAll: false, limit: "={{ '7' }}" }, 7],
    ["a date object", { filters: { activeSince: "={{ $now.minus({ years: 30 }) }}" } }, undefined],
    ["labels as JSON", { filters: { status: "={{ JSON.stringify(['Completed', 'In Progress']) }}" } }, undefined],
  ])("may be %s", async (_, parameters, count) => {
    const { items, error } = await under({}, parameters);
    expect(error).toBeUndefined();
    expect(items.length).toBeGreaterThan(0);
    if (count !== undefined) expect(items).toHaveLength(count);
  });
});
