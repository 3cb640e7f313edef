import { sandboxApiKey, sandboxApiKeyWithoutPermission } from "@aihr-plugins/sandbox";
import type { ICredentialTestFunctions } from "n8n-workflow";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { testCredential } from "../nodes/Aihr/methods/test-credential.ts";
import { openSandbox, withLearners } from "./kit/changing-sandbox.ts";
import { requestLegacy } from "./kit/n8n-http-transport.mts";
import { runAihr } from "./kit/node-context.ts";
import { serveOther } from "./kit/other-server.mts";

const sandbox = await openSandbox();
const port = new URL(sandbox.url).port;

const test = (data: { readonly baseUrl: string; readonly apiKey: string }) => {
  const context = { helpers: { request: requestLegacy } } as unknown as ICredentialTestFunctions;
  return testCredential.call(context, { data });
};

/** The sentence with which the node refuses a credential; undefined if it works. */
const refusal = (data: { readonly baseUrl: string; readonly apiKey: string }) =>
  runAihr({ ...data, parameters: { resource: "report", operation: "getSummary" } }).then(
    () => undefined,
    (error: Error) => error.message,
  );

beforeEach(() => {
  sandbox.become(withLearners({ number: 1, progress: [] }));
});

describe("the credential's test", () => {
  it.each<[string, { baseUrl?: string; apiKey?: string }]>([
    ["as it should be", {}],
    ["a slash behind the base URL", { baseUrl: `${sandbox.url}/` }],
    ["the endpoint's address", { baseUrl: `${sandbox.url}/external/api/reports?api-version=1.0` }],
    ["white space around the base URL", { baseUrl: `  ${sandbox.url}\n` }],
    ["an invisible character behind the base URL", { baseUrl: `${sandbox.url}\u200b` }],
    ["white space around the key", { apiKey: ` ${sandboxApiKey} ` }],
    ["a line break behind the key", { apiKey: `${sandboxApiKey}\r\n` }],
    ["an invisible character behind the key", { apiKey: `\ufeff${sandboxApiKey}\u200b` }],
  ])("accepts what the node accepts: %s", async (_, changes) => {
    const data = { baseUrl: sandbox.url, apiKey: sandboxApiKey, ...changes };
    expect(await refusal(data)).toBeUndefined();
    expect(await test(data)).toEqual({ status: "OK", message: "Connection successful!" });
  });

  it.each<[string, { baseUrl?: string; apiKey?: string }, RegExp]>([
    ["no base URL", { baseUrl: "" }, /^The base URL is missing/],
    ["no key", { apiKey: " " }, /^The API key is missing/],
    ["a character in the key that no header can carry", { apiKey: `${sandboxApiKey}\u200bx` }, /cannot be sent/],
    ["a wrong key", { apiKey: "wrong" }, /^The API key was rejected \(401\)/],
    ["a key without permission", { apiKey: sandboxApiKeyWithoutPermission }, /^The API key may not read reports/],
    ["another address", { baseUrl: `${sandbox.url}/docs` }, /^There is no Reporting API at this address/],
    ["no server", { baseUrl: "http://127.0.0.1:9" }, /^The server could not be reached \(ECONNREFUSED\)\. Check/],
    ["a user name", { baseUrl: sandbox.url.replace("//", "//user:pw@") }, /no user name/],
    ["http to 127.1", { baseUrl: `http://127.1:${port}` }, /must begin with https/],
    ["http to 0.0.0.0", { baseUrl: `http://0.0.0.0:${port}` }, /must begin with https/],
    ["http to an IPv6 spelling of loopback", { baseUrl: `http://[::ffff:127.0.0.1]:${port}` }, /must begin with https/],
    ["no address", { baseUrl: "api.example.com" }, /must begin with https/],
  ])(
    "refuses what the node refuses, in the same words: %s",
    async (_, changes, sentence) => {
      const data = { baseUrl: sandbox.url, apiKey: sandboxApiKey, ...changes };
      const message = await refusal(data);
      expect(message).toMatch(sentence);
      expect(await test(data)).toEqual({ status: "Error", message: message?.replace(/ \(Tried \d times\.\)/, "") });
    },
    20_000,
  );

  it("refuses an address before the key is sent to it", async () => {
    const sent: unknown[] = [];
    const context = { helpers: { request: async (request: unknown) => sent.push(request) } };
    const data = { baseUrl: `http://0.0.0.0:${port}`, apiKey: sandboxApiKey };
    await testCredential.call(context as unknown as ICredentialTestFunctions, { data });
    expect(sent).toEqual([]);
  });

  it.each<[string, string]>([
    ["another API with data", JSON.stringify({ data: { id: 1 } })],
    ["a list of something else", JSON.stringify({ data: [{ id: 1, title: "A post" }] })],
    ["a web page", "<!doctype html><title>Sign in</title>"],
  ])("does not take %s for the API", async (_, body) => {
    const baseUrl = await serveOther((_, response) => response.end(body));
    expect(await test({ baseUrl, apiKey: "key" })).toMatchObject({ status: "Error" });
  });

  it("does not follow a redirect with the key", async () => {
    sandbox.become({ ...withLearners({ number: 1 }), faults: { failures: [{ kind: "redirect" }] } });
    expect((await test({ baseUrl: sandbox.url, apiKey: sandboxApiKey })).message).toMatch(/\(30\d\)/);
  });

  it("gives up a server that does not answer after 15 seconds", async () => {
    const baseUrl = await serveOther(() => {});
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const answer = test({ baseUrl, apiKey: "key" });
    await vi.advanceTimersByTimeAsync(15_000);
    vi.useRealTimers();
    expect(await answer).toEqual({ status: "Error", message: expect.stringContaining("within 15 seconds") });
  });
});
