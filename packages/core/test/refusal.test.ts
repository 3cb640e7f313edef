import { createClient, type HttpReply, isAihrError } from "@aihr-plugins/core";
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
      { detail: "The header X-AIHR-API-Key: key/1234 is wrong" },
      "The header X-AIHR-API-Key: … is wrong",
    ],
    ["texts only", { detail: { for: "Jane" }, title: "Bad Request" }, "Bad Request"],
    [
      "the title, where the detail is empty",
      { detail: " ", title: "The page size is too large." },
      "The page size is too large",
    ],
    ["a message", { message: "Invalid page" }, "Invalid page"],
    ["an error", { error: "Invalid page" }, "Invalid page"],
    ["the detail alone, where there is a title, too", { detail: "Invalid page", title: "Bad" }, "Invalid page"],
    ["the title alone, where there is a message, too", { title: "Bad", message: "Invalid page" }, "Bad"],
    ["errors instead of a title", { title: "Bad", errors: { Page: ["is 0"] } }, "Page: is 0"],
    ["errors that are text", { errors: { Page: [0, " ", "is 0.", null], Size: [1] } }, "Page: is 0"],
    ["errors of no field", { errors: { "": ["is 0"], 12: ["is 1"] } }, "is 1. is 0"],
    ["errors of a field with digits", { errors: { Page2: "is 0", "3rd": "is 1" } }, "Page2: is 0. 3rd: is 1"],
    ["no space around a sentence", { detail: " page is 0. ", errors: { Page: " is 0. " } }, "page is 0. Page: is 0"],
    ["a dot within a sentence", { detail: "pageSize 1.5 is wrong" }, "pageSize 1.5 is wrong"],
    [
      "the errors of each field",
      {
        title: "One or more validation errors occurred.",
        errors: { PageSize: ["The field PageSize must be between 1 and 100."], UserIds: ["Too many.", "Not unique."] },
      },
      "PageSize: The field PageSize must be between 1 and 100. UserIds: Too many. Not unique",
    ],
    ["errors without a field", { errors: ["Page is too large"] }, "Page is too large"],
    [
      "a sentence that stands in both places once",
      { detail: "size must be 1 to 9.", errors: { size: ["size must be 1 to 9.", "Ask for less."], page: "is 0" } },
      "size must be 1 to 9. size: Ask for less. page: is 0",
    ],
    [
      "a sentence that is the second one of the detail once",
      { detail: "Size is 0. \n Ask for more.", errors: { size: ["Ask for more.", "It is small."] } },
      "Size is 0. Ask for more. size: It is small",
    ],
    ["errors besides a detail", { detail: "Invalid.", errors: { Page: "is 0" } }, "Invalid. Page: is 0"],
    ["the title, where the errors say nothing", { title: "Bad Request", errors: { PageSize: [] } }, "Bad Request"],
    ["the title, where the errors are blank", { title: "Bad Request", errors: { PageSize: [" "] } }, "Bad Request"],
    ["not the key in another case", { detail: "KEY/1234 is wrong" }, "… is wrong"],
    ["not the key in a URL", { detail: "See /reports?key=key%2F1234" }, "See /reports?key=…"],
    ["not the key in Base64", { detail: "Basic a2V5LzEyMzQ= is wrong" }, "Basic …= is wrong"],
    ["no ids without hyphens", { detail: `No ${id.replaceAll("-", "")}` }, "No …"],
    ["no email address", { detail: "No user jane.doe@example.com exists" }, "No user … exists"],
    ["no colors", { detail: "\u001b[31mpageSize\u001b[0m is wrong" }, "pageSize is wrong"],
    [
      "no links",
      { detail: "\u001b]8;;https://evil.example\u0007pageSize\u001b]8;;\u0007 is wrong" },
      "pageSize is wrong",
    ],
    ["no control characters", { detail: "page\u0000\u0085\u009bSize\u0007 is wrong" }, "page Size is wrong"],
    ["no invisible characters", { detail: "page\u202eSize\u200b\u2066 is\ufeff wrong" }, "pageSize is wrong"],
    ["no key that invisible characters hide", { detail: "key\u200b/1234 is wrong" }, "… is wrong"],
    ["a text of 1 MB, in no time", { detail: `${"x-".repeat(500_000)}@` }, "x-".repeat(150)],
    ["no half of a character", { detail: `${"x".repeat(299)}😀😀` }, `${"x".repeat(299)}😀`],
  ])("repeats the API's own words: %s", async (_, body, words) => {
    const message = await refusal(JSON.stringify(body));
    expect(message).toBe(`The API did not accept the request (400): ${words}. Check the filters and the page size.`);
  });

  it.each([
    ["nothing", ""],
    ["a number", "400"],
    ["errors of no known form", '{"errors":"many"}'],
    ["no errors", '{"errors":null}'],
    ["a web page", "<h1>Bad Request</h1>"],
    ["null", "null"],
    ["a text", '"Bad Request"'],
    ["no words", "{}"],
  ])("does without them where there are none: %s", async (_, body) => {
    expect(await refusal(body)).toBe(bare);
  });

  it("repeats them for 422 as well", async () => {
    expect(await refusal('{"detail":"pageSize is wrong"}', 422)).toBe(
      "The API did not accept the request (422): pageSize is wrong. Check the filters and the page size.",
    );
  });

  it.each([401, 403, 404, 418, 500])("repeats nothing of a reply with status %i", async (status) => {
    expect(await refusal(JSON.stringify({ detail: "for Jane Doe" }), status)).not.toContain("Jane");
  });
});

describe("a reply's status", () => {
  it.each([
    [204, "unexpected-status", /unexpected reply \(204\)\. Check the base URL/],
    [299, "unexpected-status", /unexpected reply \(299\)\. Check the base URL/],
    [401, "unauthorized", /^The API key was rejected \(401\)\. Copy it/],
    [403, "forbidden", /^The API key may not read reports \(403\)/],
    [404, "not-found", /no Reporting API at this address \(404\)\. Check the base URL/],
    [405, "unexpected-status", /does not allow this kind of request here \(405\)\. A firewall or proxy/],
    [407, "proxy", /proxy server requires a login \(407\)\. Ask your IT department/],
    [408, "server", /could not answer \(408\)\. Try again later/],
    [409, "unexpected-status", /conflict with another request \(409\)\. Try again in a minute/],
    [413, "bad-request", /request is too large \(413\)\. Ask for fewer learner IDs/],
    [414, "bad-request", /address is too long \(414\)\. Check that the base URL/],
    [415, "unexpected-status", /does not accept JSON here \(415\)/],
    [418, "unexpected-status", /unexpected reply \(418\)\. Check the base URL/],
    [500, "server", /could not answer \(500\)/],
    [503, "server", /could not answer \(503\)/],
    [504, "server", /could not answer \(504\)/],
  ])("%i has the code %s and a sentence that helps", async (status, code, says) => {
    const error = await errorOf({ status, body: "" });
    expect(error).toMatchObject({ code, status, message: expect.stringMatching(says) });
  });

  it("403 with a web page is a firewall's, and does not blame the key", async () => {
    const { message } = await errorOf({ status: 403, body: "<html><body>Blocked</body></html>" });
    expect(message).toMatch(/^A firewall or proxy, not the API, blocked the request \(403\)\. Ask your IT department/);
    expect(message).not.toMatch(/key/);
  });
});

describe("a redirect", () => {
  it.each([300, 301, 308, 399])("with status %i is not followed", async (status) => {
    const error = await errorOf({ status, body: "", headers: { location: "https://elsewhere.example/" } });
    expect(error).toMatchObject({ code: "redirected", status });
    expect(error.message).toMatch(/where the API key is not sent\. Check the base URL/);
  });

  it.each([
    ["https://elsewhere.example/path?q", "https://elsewhere.example"],
    ["HTTP://elsewhere.example:8080", "HTTP://elsewhere.example:8080"],
    ["https://elsewhere.example?q", "https://elsewhere.example"],
    ["https://elsewhere.example#part", "https://elsewhere.example"],
    ["https://elsewhere.example\\path", "https://elsewhere.example"],
    ["see https://elsewhere.example/", "another address"],
    ["https://else where.example/", "another address"],
    ["ftp://elsewhere.example/", "another address"],
    ["https://", "another address"],
    ["https://key/1234.example/", "https://key"],
    ["https://a2V5LzEyMzQ.example/", "another address"],
    ["https://key%2F1234.example/", "another address"],
    ["https://550e8400-e29b-41d4-a716-446655440000.example/", "another address"],
    ["https://elsewhere\u202e.example/", "another address"],
    ["https://jane:pw@elsewhere.example/", "another address"],
    ["/elsewhere", "another address"],
    [undefined, "another address"],
  ])("to %s names %s", async (location, target) => {
    const { message } = await errorOf({ status: 302, body: "", headers: location === undefined ? {} : { location } });
    expect(message).toMatch(`The server redirects to ${target} (302)`);
  });
});

async function refusal(body: string, status = 400): Promise<string> {
  return (await errorOf({ status, body })).message;
}

async function errorOf(reply: {
  readonly status: number;
  readonly body: string;
  readonly headers?: HttpReply["headers"];
}) {
  const client = createClient({
    baseUrl: "https://api.example.com",
    apiKey: "key/1234",
    retry: { attempts: 1 },
    transport: async () => ({ headers: {}, ...reply }),
  });
  const error = await client.page().catch((error: unknown) => error);
  if (!isAihrError(error)) throw error;
  return error;
}
