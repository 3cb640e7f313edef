import { createClient } from "@aihr-plugins/core";
import {
  createPopulation,
  createSandbox,
  type Faults,
  type Population,
  populationOf,
  sandboxApiKey,
  sandboxApiKeyWithoutPermission,
} from "@aihr-plugins/sandbox";
import { serveSandbox } from "@aihr-plugins/sandbox/http";
import reply from "@aihr-plugins/spec/examples/reply.json" with { type: "json" };
import request from "@aihr-plugins/spec/examples/request.json" with { type: "json" };
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPrism, patienceMs } from "./kit/prism.ts";

describe("an exchange between client and sandbox, with Prism between them as referee of the contract", () => {
  const population = createPopulation({ seed: 1, learners: 35 });
  const { direct, refereed } = refereedSandbox(population);

  it("keeps the contract for a whole report, which is the same as without the referee", async () => {
    const report = await clientOf(refereed()).collect();

    expect(report.learners).toHaveLength(35);
    expect(report.summary).toMatchObject({ requests: 4, total: 35, complete: true, drifted: false });
    expect(report).toEqual(await clientOf(direct()).collect());
  });

  it("keeps the contract when learners are asked for by id", async () => {
    const userIds = [30, 2, 17].map((index) => population.at(index).userId);
    const { learners } = await clientOf(refereed()).collect({ userIds });
    expect(learners).toEqual([2, 17, 30].map((index) => population.at(index)));
  });

  it("keeps the contract when programs are asked for by SKU", async () => {
    const query = { programSKUs: population.programs.slice(0, 2).map(({ sku }) => sku) };
    const { learners } = await clientOf(refereed()).collect(query);
    expect(learners.length).toBeGreaterThan(0);
    expect(learners).toEqual((await clientOf(direct()).collect(query)).learners);
  });

  it.each([
    { code: "unauthorized", status: 401, apiKey: "unheard-of" },
    { code: "forbidden", status: 403, apiKey: sandboxApiKeyWithoutPermission },
  ])("keeps the contract when the key is refused with $status", async ({ apiKey, ...refusal }) => {
    await expect(clientOf(refereed(), apiKey).collect()).rejects.toMatchObject(refusal);
  });

  it("is stopped by Prism when the request breaks the contract, where the sandbox says 400", async () => {
    expect(await post(direct(), { page: "one" })).toMatchObject({ status: 400, body: { title: "Bad Request" } });
    expect(await post(refereed(), { page: "one" })).toMatchObject({
      status: 422,
      body: {
        type: "https://stoplight.io/prism/errors#UNPROCESSABLE_ENTITY",
        validation: [{ location: ["body", "page"], severity: "Error" }],
      },
    });
  });
});

describe("the vendor's example", () => {
  const { refereed } = refereedSandbox(populationOf(reply.data));

  it("goes through the client and past Prism to the letter", async () => {
    const { userIds, pageSize, page } = request;
    expect(JSON.stringify(await clientOf(refereed()).page({ userIds, pageSize, page }))).toBe(JSON.stringify(reply));
  });
});

describe("a reply that breaks the contract", () => {
  const wrong = [
    { what: "no list of learners", path: ["data"], value: null },
    { what: "a learner without an id", path: ["data", 0, "userId"], value: undefined },
    { what: "a text for a number", path: ["data", 0, "totalHoursStudied"], value: "15" },
    { what: "progress that is no list", path: ["data", 0, "progress"], value: {} },
  ].map((change, index) => ({ ...change, page: index + 1 }));
  const { direct, refereed } = refereedSandbox(createPopulation({ seed: 1, learners: wrong.length }), { shape: wrong });

  it.each(wrong)("is reported by Prism, and refused by the client: $what", async ({ page, path }) => {
    const query = { page, pageSize: 1 };
    const at = path.map(String);
    // What is missing is reported where it should have been.
    const inside = at[2] === "userId" ? at.slice(0, 2) : at;

    expect(await post(direct(), query)).toMatchObject({ status: 200 });
    expect(await post(refereed(), query)).toMatchObject({
      status: 500,
      body: {
        type: "https://stoplight.io/prism/errors#VIOLATIONS",
        validation: [{ location: ["response", "body", ...inside], severity: "Error" }],
      },
    });
    await expect(clientOf(direct()).page(query)).rejects.toMatchObject({ code: "invalid-reply" });
  });
});

/** The base URLs of a sandbox and of the Prism in front of it, open while a block's tests run. */
function refereedSandbox(population: Population, faults: Faults = {}) {
  const urls = { direct: "", refereed: "" };
  const closers: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    const sandbox = await serveSandbox({ sandbox: createSandbox({ population, faults }) });
    closers.push(sandbox.close);
    const prism = await openPrism(sandbox.url);
    closers.push(prism.close);
    Object.assign(urls, { direct: sandbox.url, refereed: prism.url });
  }, patienceMs);
  afterAll(() => Promise.all(closers.map((close) => close())));

  return { direct: () => urls.direct, refereed: () => urls.refereed };
}

function clientOf(baseUrl: string, apiKey = sandboxApiKey) {
  return createClient({ baseUrl, apiKey, pageSize: 10, retry: { attempts: 1 } });
}

/** A request that the client would never make. */
async function post(baseUrl: string, query: object) {
  const response = await fetch(`${baseUrl}/external/api/reports?api-version=1.0`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-aihr-api-key": sandboxApiKey },
    body: JSON.stringify(query),
  });
  return { status: response.status, body: await response.json() };
}
