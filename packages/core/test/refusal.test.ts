import { createClient } from "@aihr-plugins/core";
import { describe, expect, it } from "vitest";

const id = "550e8400-e29b-41d4-a716-446655440000";
const bare = "The API did not accept the request (400). Check the filters and the page size.";

describe("the message of a refused request", () => {
  it.each([
    ["the detail", { title: "Bad Request", detail: "pageSize must be at most 100." }, "pageSize must be at most 100"],
    ["the title, where there is no detail", { title: "The page size is too large" }, "The page size is too large"],
    ["one line", { detail: "pageSize is\r\n\ttoo  large" }, "pageSize is too large"],
    ["no ids", { detail: `Nobody has the id ${id}` }, "Nobody has the id …"],
    ["300 characters at most", { detail: "x".repeat(1000) }, "x".repeat(300)],
    ["no half of an id", { detail: `${"x".repeat(290)}${id}` }, `${"x".repeat(290)}…`],
    [
      "not the key",
      { detail: "The header X-AIHR-API-Key: key-1234 is wrong" },
      "The header X-AIHR-API-Key: … is wrong",
    ],
    ["texts only", { detail: { for: "Jane" }, title: "Bad Request" }, "Bad Request"],
  ])("repeats the API's own words: %s", async (_, body, words) => {
    const message = await refusal(JSON.stringify(body));
    expect(message).toBe(`The API did not accept the request (400): ${words}. Check the filters and the page size.`);
  });

  it.each([
    ["nothing", ""],
    ["a web page", "<h1>Bad Request</h1>"],
    ["null", "null"],
    ["a text", '"Bad Request"'],
    ["no words", "{}"],
  ])("does without them where there are none: %s", async (_, body) => {
    expect(await refusal(body)).toBe(bare);
  });

  it.each([401, 403, 404, 418, 500])("repeats nothing of a reply with status %i", async (status) => {
    expect(await refusal(JSON.stringify({ detail: "for Jane Doe" }), status)).not.toContain("Jane");
  });
});

async function refusal(body: string, status = 400): Promise<string> {
  const client = createClient({
    baseUrl: "https://api.example.com",
    apiKey: "key-1234",
    retry: { attempts: 1 },
    transport: async () => ({ status, headers: {}, body }),
  });
  return client.page().then(
    () => "accepted",
    (error: Error) => error.message,
  );
}
