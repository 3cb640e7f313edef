import { createClient, type PageQuery, type ReadOptions, type ReportQuery } from "@aihr-plugins/core";
import { describe, expect, it } from "vitest";

const id = "550e8400-e29b-41d4-a716-446655440000";

describe("a query", () => {
  it.each<[PageQuery, object]>([
    [{}, { userIds: null, programSKUs: null, pageSize: 100, page: 1 }],
    [
      { userIds: null, programSKUs: null },
      { userIds: null, programSKUs: null, pageSize: 100, page: 1 },
    ],
    [
      { page: 3, pageSize: 7 },
      { userIds: null, programSKUs: null, pageSize: 7, page: 3 },
    ],
    [{ programSKUs: ["A-1", "B 2"] }, { userIds: null, programSKUs: "A-1,B 2", pageSize: 100, page: 1 }],
    [{ userIds: [id, id.toUpperCase()] }, { userIds: [id.toUpperCase()], programSKUs: null, pageSize: 100, page: 1 }],
  ])("%j is sent as %j", async (query, body) => {
    const { client, bodies } = listening();
    await client.page(query);
    expect(bodies).toEqual([body]);
  });

  it.each<[string, PageQuery]>([
    ["userIds", { userIds: [] }],
    ["userIds", { userIds: "550e" as unknown as string[] }],
    ["userIds[1]", { userIds: [id, "Jane Doe"] }],
    ["userIds[0]", { userIds: [""] }],
    ["userIds[0]", { userIds: [`${id}0`] }],
    ["userIds[0]", { userIds: [`0${id}`] }],
    ["userIds[0]", { userIds: [[id] as unknown as string] }],
    ["userIds[0]", { userIds: [12 as unknown as string] }],
    ["programSKUs", { programSKUs: [] }],
    ["programSKUs[0]", { programSKUs: [""] }],
    ["programSKUs[0]", { programSKUs: [" "] }],
    ["programSKUs[1]", { programSKUs: ["A", "B,C"] }],
    ["programSKUs[0]", { programSKUs: ["A\nB"] }],
    ["programSKUs[0]", { programSKUs: [12 as unknown as string] }],
    ["page", { page: 0 }],
    ["page", { page: 1.5 }],
    ["pageSize", { pageSize: 0 }],
    ["pageSize", { pageSize: 10_001 }],
  ])("with a wrong %s is refused before anything is sent: %j", async (path, query) => {
    const { client, bodies } = listening();
    await expect(client.page(query)).rejects.toMatchObject({ code: "invalid-query", path, retryable: false });
    expect(bodies).toEqual([]);
  });

  it("of no entries says to leave the filter out", async () => {
    const { client } = listening();
    await expect(client.page({ userIds: [] })).rejects.toThrow(
      "userIds must be a list of at least one; leave it out to report on all.",
    );
  });

  it("of a SKU that is none says what is wrong with it", async () => {
    const { client } = listening();
    await expect(client.page({ programSKUs: ["A,B"] })).rejects.toThrow(
      "programSKUs[0] is empty, or holds a comma or a line break.",
    );
  });

  it("does not repeat an entry that it refuses", async () => {
    const { client } = listening();
    const refusal = await client.page({ userIds: ["Jane Doe"] }).catch(String);
    expect(refusal).toMatch(/userIds\[0\] is not a learner id/);
    expect(refusal).not.toContain("Jane");
  });

  it.each<[string, ReportQuery, ReadOptions]>([
    ["limit", {}, { limit: 0 }],
    ["limit", {}, { limit: 0.5 }],
    ["expectedLearners", {}, { expectedLearners: -1 }],
    ["expectedLearners", {}, { expectedLearners: 0.5 }],
    ["userIds", { userIds: [] }, {}],
  ])("for a whole report with a wrong %s is refused before anything is sent", async (path, query, options) => {
    const { client, bodies } = listening();
    await expect(client.collect(query, options)).rejects.toMatchObject({ code: "invalid-query", path });
    expect(bodies).toEqual([]);
  });
});

function listening() {
  const bodies: unknown[] = [];
  const client = createClient({
    baseUrl: "https://api.example.com",
    apiKey: "key",
    transport: async ({ body }) => {
      bodies.push(JSON.parse(body));
      return { status: 200, headers: {}, body: '{"data":[]}' };
    },
  });
  return { client, bodies };
}
