import reply from "@aihr-plugins/spec/examples/reply.json" with { type: "json" };
import request from "@aihr-plugins/spec/examples/request.json" with { type: "json" };
import openapi from "@aihr-plugins/spec/openapi.json" with { type: "json" };
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { docsDocument } from "../src/http/docs-document.ts";
import { createPopulation, createSandbox } from "../src/index.ts";
import { replyTo } from "./send.ts";

const { post } = openapi.paths["/external/api/reports"];
const requestContent = post.requestBody.content["application/json"];
const replyContent = post.responses["200"].content["application/json"];

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(openapi, "openapi.json");

function violations(schema: keyof typeof openapi.components.schemas, value: unknown): readonly unknown[] {
  const validate = ajv.getSchema(`openapi.json#/components/schemas/${schema}`);
  if (validate === undefined) throw new Error(`There is no schema ${schema}.`);
  return validate(value) ? [] : (validate.errors ?? []);
}

describe("the contract", () => {
  it("contains the vendor's examples, unchanged", () => {
    expect(JSON.stringify(requestContent.examples.vendor.value)).toBe(JSON.stringify(request));
    expect(JSON.stringify(replyContent.examples.vendor.value)).toBe(JSON.stringify(reply));
  });

  it("allows the vendor's examples", () => {
    expect(violations("GetExternalAdoptionsQuery", request)).toEqual([]);
    expect(violations("AdoptionListResponse", reply)).toEqual([]);
  });

  it("names none of the vendor's servers", () => {
    expect(openapi.servers.map(({ url }) => url)).toEqual(["/"]);
  });

  it("promises no error body", () => {
    for (const status of ["400", "401", "403"] as const) expect(post.responses[status]).not.toHaveProperty("content");
  });

  it.each<[string, unknown]>([
    ["required fields only", { data: [{ userId: "550e8400-e29b-41d4-a716-446655440000" }] }],
    [
      "null where the vendor promises nothing",
      { data: [{ ...reply.data[0], userName: null, progress: null }], count: null },
    ],
    ["unknown fields", { ...reply, more: [{}] }],
  ])("allows a reply with %s", (_, value) => {
    expect(violations("AdoptionListResponse", value)).toEqual([]);
  });

  it.each<[string, unknown]>([
    ["no data", { count: 0 }],
    ["a learner without userId", { data: [{ userName: "John Doe" }] }],
    ["a string for a number", { data: [{ ...reply.data[0], totalHoursStudied: "15" }] }],
    ["progress that is not a list", { data: [{ ...reply.data[0], progress: {} }] }],
  ])("rejects a reply with %s", (_, value) => {
    expect(violations("AdoptionListResponse", value)).not.toEqual([]);
  });

  it.each([{}, { programSKUs: "PRG-40417" }, { page: 3, pageSize: 100 }, { page: 99 }])(
    "is met by the sandbox's reply to %j",
    (query) => {
      const sandbox = createSandbox({ population: createPopulation({ seed: 1, learners: 1000 }) });
      expect(violations("GetExternalAdoptionsQuery", query)).toEqual([]);
      expect(violations("AdoptionListResponse", replyTo(sandbox, query))).toEqual([]);
    },
  );
});

describe("docsDocument", () => {
  const population = createPopulation({ seed: 1, learners: 1234 });
  const document = docsDocument(population);

  it("has example requests that match learners", () => {
    const { vendor, ...own } =
      document.paths["/external/api/reports"].post.requestBody.content["application/json"].examples;
    expect(vendor.value).toEqual(request);
    expect(Object.keys(own)).toEqual(["everyone", "program", "learner"]);
    for (const { value } of Object.values(own))
      expect(replyTo(createSandbox({ population }), value).data.length).toBeGreaterThan(0);
  });

  it("states the number of learners and every SKU", () => {
    expect(document.info.description).toContain("1,234 learners");
    for (const { sku } of population.programs) expect(document.info.description).toContain(sku);
  });

  it("has no example learner for an empty population", () => {
    const { examples } = docsDocument(createPopulation({ seed: 1, learners: 0 })).paths["/external/api/reports"].post
      .requestBody.content["application/json"];
    expect(examples).not.toHaveProperty("learner");
  });
});
