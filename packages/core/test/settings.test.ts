import {
  type ClientOptions,
  createClient,
  createSyncClient,
  isAihrError,
  readApiKey,
  readBaseUrl,
} from "@aihr-plugins/core";
import { describe, expect, it } from "vitest";

const apiKey = "key-0123456789";

describe("a base URL", () => {
  it.each([
    ["https://api.example.com", "https://api.example.com"],
    ["https://api.example.com/", "https://api.example.com"],
    ["https://api.example.com///", "https://api.example.com"],
    ["  https://api.example.com \n", "https://api.example.com"],
    ["HTTPS://API.example.com", "HTTPS://API.example.com"],
    ["https://api.example.com:8443", "https://api.example.com:8443"],
    ["https://api.example.com:65535", "https://api.example.com:65535"],
    ["https://example.com/aihr/v2/", "https://example.com/aihr/v2"],
    ["https://example.com/external/api/reports", "https://example.com"],
    ["https://example.com/aihr/external/api/reports?api-version=1.0", "https://example.com/aihr"],
    ["https://example.com/External/Api/Reports/", "https://example.com"],
    ["https://münchen.example", "https://münchen.example"],
    ["https://[2001:db8::1]:8443", "https://[2001:db8::1]:8443"],
    ["http://localhost:4010", "http://localhost:4010"],
    ["http://127.0.0.1:4010", "http://127.0.0.1:4010"],
    ["http://127.1.2.3", "http://127.1.2.3"],
    ["http://[::1]:4010/", "http://[::1]:4010"],
    ["\u200bhttps://api.example.com/\u200b\ufeff", "https://api.example.com"],
  ])("%j leads to %s", async (baseUrl, server) => {
    expect(await addressAsked(baseUrl)).toBe(`${server}/external/api/reports?api-version=1.0`);
  });

  it.each([
    ["", /is missing/],
    [undefined as unknown as string, /is missing/],
    [null as unknown as string, /is missing/],
    ["   ", /is missing/],
    ["api.example.com", /must begin with https:\/\//],
    ["ftp://api.example.com", /must begin with https/],
    ["https://", /must begin with https/],
    ["https://…", /must begin with https/],
    ["https://...", /must begin with https/],
    ["https:// api.example.com", /must begin with https/],
    ["https://jane:secret@api.example.com", /no user name/],
    ["https://jane@api.example.com", /no user name/],
    ["https://api.example.com#top", /no user name, \? or #/],
    ["https://api.example.com/?a=b", /must begin with https/],
    ["https://api.example.com\\@evil.example", /must begin with https/],
    ["https://api.example.com/a b", /must begin with https/],
    ["https://api.example.com:port", /must begin with https/],
    ["https://api.example.com:0", /port must be between 1 and 65535/],
    ["https://api.example.com:65536", /port must be between 1 and 65535/],
    ["http://localhost:99999/", /port must be between 1 and 65535/],
    ["http://api.example.com", /must begin with https:\/\//],
    ["http://127.0.0.1.example.com", /must begin with https:\/\//],
    ["http://localhost.example.com", /must begin with https:\/\//],
    ["http://0.0.0.0", /must begin with https:\/\//],
    ["http://127", /must begin with https:\/\//],
    ["http://127.1", /must begin with https:\/\//],
    ["http://10.0.0.1", /must begin with https:\/\//],
    ["http://evil.example/https://h", /must begin with https:\/\//],
    ["evil https://api.example.com", /must begin with https:\/\//],
    ["http://localhost@evil.example", /must begin with https:\/\//],
    ["http://[::ffff:127.0.0.1]", /must begin with https:\/\//],
    ["http://[::]", /must begin with https:\/\//],
    ["https://user:pw@h", /no user name/],
    ["https://api.ex\u200bample.com", /must begin with https/],
    ["https://api.example.com/a\u0000b", /must begin with https/],
    ["https://api<example>.com", /must begin with https/],
    ["https://%61pi.example.com", /must begin with https/],
    ["https://api.example.com:123456", /port must be between 1 and 65535/],
    ["https://example.com/external/api/reports?api-version=1.0&x=y", /must begin with https/],
  ])("%j is refused before anything is sent", (baseUrl, says) => {
    expect(refusal({ baseUrl })).toMatchObject({ code: "invalid-setting", path: "baseUrl", retryable: false });
    expect(refusal({ baseUrl }).message).toMatch(says);
    expect(refusal({ baseUrl }).message).not.toContain("secret");
  });
});

describe("readers of settings, for programs that check them", () => {
  it("return what a client would use", () => {
    expect(readBaseUrl(" https://example.com/external/api/reports?api-version=1.0 ")).toBe("https://example.com");
    expect(readApiKey(" key \n")).toBe("key");
  });

  it("throw what a client would throw", () => {
    expect(() => readBaseUrl("http://example.com")).toThrow(/must begin with https:\/\//);
    expect(() => readApiKey("")).toThrow(/The API key is missing/);
  });
});

describe("an API key", () => {
  it.each(["k", "0f8fad5b-d9cb-469f-a165-70867728950e", "a b", "ey.J+/=_~!"])("%j is sent as it is", async (key) => {
    const keys: (string | undefined)[] = [];
    const client = createClient({
      baseUrl: "https://api.example.com",
      apiKey: key,
      transport: async ({ headers }) => {
        keys.push(headers["x-aihr-api-key"]);
        return { status: 200, headers: {}, body: '{"data":[]}' };
      },
    });
    await client.page();
    expect(keys).toEqual([key]);
  });

  it.each(["key \n", "\r\nkey", "\u200bkey\u200b", "\ufeff key\u00a0", "\u202akey\u202c"])(
    "%j is sent without its invisible ends",
    async (apiKey) => {
      expect(readApiKey(apiKey)).toBe("key");
    },
  );

  it.each(["", " ", "\t\n", "\u200b", undefined, null].map((key) => key as string))("%j is missing", (key) => {
    expect(refusal({ apiKey: key })).toMatchObject({ code: "invalid-setting", path: "apiKey" });
    expect(refusal({ apiKey: key }).message).toMatch(/is missing/);
  });

  it.each(["sec\r\nret: 1", "sec\u200bret", "sécret", "“secret”", "sec\u0000ret", "🔑"])(
    "%j cannot be sent, and is not repeated",
    (key) => {
      expect(refusal({ apiKey: key })).toMatchObject({ code: "invalid-setting", path: "apiKey" });
      expect(refusal({ apiKey: key }).message).toMatch(/holds a character that cannot be sent/);
      expect(refusal({ apiKey: key }).message).not.toContain("ret");
    },
  );
});

describe("a number among the settings", () => {
  it.each([
    ["pageSize", { pageSize: 0 }],
    ["pageSize", { pageSize: 10_001 }],
    ["pageSize", { pageSize: 2.5 }],
    ["pageSize", { pageSize: Number.NaN }],
    ["pageSize", { pageSize: "20" as unknown as number }],
    ["concurrency", { concurrency: 0 }],
    ["concurrency", { concurrency: 51 }],
    ["timeoutMs", { timeoutMs: 0 }],
    ["timeoutMs", { timeoutMs: Number.POSITIVE_INFINITY }],
    ["retry.attempts", { retry: { attempts: 0 } }],
    ["retry.baseMs", { retry: { baseMs: -1 } }],
    ["retry.maxMs", { retry: { maxMs: 1e9 } }],
    ["maxPages", { maxPages: 0 }],
  ])("%s outside of its range is refused: %j", (path, options) => {
    expect(refusal(options)).toMatchObject({ code: "invalid-setting", path });
    expect(refusal(options).message).toMatch(/must be a whole number from \d+ to \d+/);
  });

  it("is refused by the synchronous client as well", () => {
    const runtime = { transport: () => [], sleep() {}, now: () => 0, random: () => 0 };
    const options = { baseUrl: "https://api.example.com", apiKey, pageSize: -1 };
    expect(() => createSyncClient(runtime, options)).toThrow(/pageSize must be a whole number/);
  });
});

function refusal(options: Partial<ClientOptions>) {
  try {
    createClient({ baseUrl: "https://api.example.com", apiKey, ...options });
  } catch (error) {
    if (isAihrError(error)) return error;
    throw error;
  }
  throw new Error("The settings were accepted.");
}

async function addressAsked(baseUrl: string): Promise<string | undefined> {
  const asked: string[] = [];
  const client = createClient({
    baseUrl,
    apiKey,
    transport: async ({ url }) => {
      asked.push(url);
      return { status: 200, headers: {}, body: '{"data":[]}' };
    },
  });
  await client.page();
  return asked[0];
}
