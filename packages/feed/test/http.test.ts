import { request } from "node:http";
import { createRequire } from "node:module";
import { OData } from "@odata/client";
import { parse } from "@sap-ux/edmx-parser";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AccessLogEntry, newToken, openTokenFile, type ServedFeed, serveFeed, tokenPathOf } from "../src/http.ts";
import { createFeed, entitySets, sqliteFeedDialect } from "../src/index.ts";
import { openFeedFile } from "../src/sqlite.ts";
import { learnerId, recordNights } from "./recorded-history.ts";

const { o } = createRequire(import.meta.url)("o.js") as typeof import("o.js");

/** What of the parser's result is looked at. */
interface ParsedMetadata {
  readonly schema: {
    readonly entitySets: readonly { readonly name: string }[];
    readonly entityTypes: readonly {
      readonly name: string;
      readonly keys: readonly { readonly name: string }[];
      readonly entityProperties: readonly { readonly name: string; readonly type: string }[];
    }[];
  };
}

let recorded: Awaited<ReturnType<typeof recordNights>>;
let served: ServedFeed;
let base: string;
let now = Date.parse("2026-11-03T10:00:00Z");
const log: AccessLogEntry[] = [];
const { token, kept } = newToken("tableau", 0);
const basic = (password: string) => `Basic ${Buffer.from(`any:${password}`).toString("base64")}`;
const get = (path: string, headers: Readonly<Record<string, string>> = { authorization: basic(token) }) =>
  fetch(`${base}${path}`, { headers });

beforeAll(async () => {
  recorded = await recordNights();
  const file = openFeedFile(recorded.path);
  const tokens = openTokenFile(tokenPathOf(recorded.path));
  tokens.add(kept);
  served = await serveFeed({
    feed: createFeed({ database: file.database, dialect: sqliteFeedDialect, pageSize: 20 }),
    tokens: tokens.tokens,
    log: (entry) => log.push(entry),
    now: () => now,
  });
  base = `${served.url}/odata/`;
});
afterAll(async () => {
  await served.close();
  await recorded.close();
});

describe("an access token", () => {
  it("is asked for with a challenge, which Tableau and Excel wait for", async () => {
    const reply = await get("Learners", {});
    expect(reply.status).toBe(401);
    expect(reply.headers.get("www-authenticate")).toMatch(/^Basic realm=/);
    expect((await reply.json()).error.message).toBe("This feed needs an access token as the password.");
  });

  it("is the password of Basic, a Bearer token or apikey in the address", async () => {
    expect((await get("Learners?$top=1")).status).toBe(200);
    expect((await get("Learners?$top=1", { authorization: `Bearer ${token}` })).status).toBe(200);
    expect((await get(`Learners?$top=1&apikey=${token}`, {})).status).toBe(200);
  });

  it.each([token.slice(0, -1), `${token}x`, "", kept.hash, "any"])("is not %j", async (wrong) => {
    expect((await get("Learners?$top=1", { authorization: basic(wrong) })).status).toBe(401);
    now += 60_000;
  });

  it("is kept as a hash, and is void the moment that it is revoked", async () => {
    const tokens = openTokenFile(tokenPathOf(recorded.path));
    const { token: second, kept: keptSecond } = newToken("excel", 0);
    tokens.add(keptSecond);
    expect(JSON.stringify(tokens.tokens())).not.toContain(second);
    expect(() => tokens.add(keptSecond)).toThrow("There is a token excel already.");
    expect((await get("Learners?$top=1", { authorization: basic(second) })).status).toBe(200);
    expect(tokens.revoke("excel")).toBe(true);
    expect(tokens.revoke("excel")).toBe(false);
    expect((await get("Learners?$top=1", { authorization: basic(second) })).status).toBe(401);
  });

  it("cannot be guessed quickly, and a right one is not held up by guesses", async () => {
    now += 60_000;
    const statuses = [];
    for (let at = 0; at < 35; at += 1) statuses.push((await get("", { authorization: basic(`guess ${at}`) })).status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(30);
    expect(statuses.slice(30)).toEqual([429, 429, 429, 429, 429]);
    expect((await get("Learners?$top=1")).status).toBe(200);
    now += 60_000;
    expect((await get("", { authorization: basic("guess") })).status).toBe(401);
  });
});

describe("the access log", () => {
  it("has neither tokens nor names nor what is filtered by", async () => {
    log.length = 0;
    await get(`Enrollments?$filter=learnerName eq 'Maeve O''Brien'&$top=1&apikey=${token}`, {});
    await get(`Learners(${learnerId(2)})?$select=learnerName`);
    await get("Ana-de-Vries?ana=1");
    expect(log.map(({ resource, options, status, token: name }) => [resource, options, status, name])).toEqual([
      ["Enrollments", ["$filter", "$top"], 200, "tableau"],
      ["Learners", ["$select"], 200, "tableau"],
      ["other", [], 404, "tableau"],
    ]);
    expect(JSON.stringify(log)).not.toMatch(/Brien|Ana|apikey|aihr-feed|000000002/);
  });
});

describe("over HTTP", () => {
  it("is compressed for who asks for it, and whole for who does not", async () => {
    const plain = await get("Enrollments", { authorization: basic(token), "accept-encoding": "identity" });
    const packed = await get("Enrollments", { authorization: basic(token), "accept-encoding": "gzip" });
    expect(packed.headers.get("content-encoding")).toBe("gzip");
    expect(await packed.json()).toEqual(await plain.json());
  });

  it("says its version once", async () => {
    expect((await get("Learners?$top=1")).headers.get("odata-version")).toBe("4.0");
    expect((await get("Learners?$top=x")).headers.get("odata-version")).toBe("4.0");
  });

  it("answers HEAD without a body, refuses POST, and knows what it has not changed", async () => {
    const headers = { authorization: basic(token) };
    const head = await fetch(`${base}Learners?$top=1`, { method: "HEAD", headers });
    expect([head.status, await head.text()]).toEqual([200, ""]);
    expect((await fetch(`${base}Learners`, { method: "POST", headers, body: "{}" })).status).toBe(405);
    const etag = (await get("Learners?$top=1")).headers.get("etag") ?? "";
    expect((await get("Learners?$top=1", { ...headers, "if-none-match": etag })).status).toBe(304);
  });

  it("has a page that says how to connect, with the address, and no data", async () => {
    const reply = await fetch(`${served.url}/`);
    const page = await reply.text();
    expect(reply.headers.get("content-security-policy")).toMatch(/^default-src 'none'/);
    expect(page).toContain(`<code>${base}</code>`);
    expect(page).not.toMatch(/Learner \d|aihr-feed-/);
    expect(await (await fetch(`${served.url}/health`)).json()).toEqual({ status: "ok" });
  });

  it("is not served under a name that is not this machine's", async () => {
    const status = await new Promise((resolve, reject) => {
      const headers = { host: "evil.example", authorization: basic(token) };
      request(`${base}Learners?$top=1`, { headers }, (reply) => resolve(reply.resume().statusCode))
        .on("error", reject)
        .end();
    });
    expect(status).toBe(421);
    const { port } = new URL(base);
    expect((await fetch(`http://localhost:${port}/health`)).status).toBe(200);
  });

  it("serves twenty clients at once, each row once for each of them", { timeout: 60_000 }, async () => {
    const walk = async () => {
      const ids: string[] = [];
      for (let next: string | undefined = `${base}Changes?$select=id`; next !== undefined; ) {
        const reply = await fetch(next, { headers: { authorization: basic(token) } });
        const page: { value: { id: string }[]; "@odata.nextLink"?: string } = await reply.json();
        ids.push(...page.value.map(({ id }) => id));
        next = page["@odata.nextLink"];
      }
      return ids;
    };
    const [first = [], ...others] = await Promise.all(Array.from({ length: 20 }, walk));
    expect(new Set(first).size).toBe(first.length);
    expect(first.length).toBeGreaterThan(60);
    for (const other of others) expect(other).toEqual(first);
  });
});

describe("clients by other authors", () => {
  it("o.js reads it", async () => {
    const client = o(base, { headers: { authorization: basic(token) } });
    const found = await client.get("Enrollments").query({ $filter: "status eq 'completed'", $top: 5 });
    expect(found).toHaveLength(5);
    expect(found[0]).toMatchObject({ status: "completed", progressPercent: 100 });
  });

  it("@odata/client reads it", async () => {
    const client = OData.New4({
      serviceEndpoint: base,
      credential: { username: "any", password: token },
    });
    const filter = client.newFilter().property("learnerName").eq("Zoë Ångström");
    const found = await client.getEntitySet("Learners").query(client.newParam().filter(filter));
    expect(found).toMatchObject([{ learnerId: learnerId(1) }]);
  });

  it("@sap-ux/edmx-parser reads its metadata, with the report's words", async () => {
    const { schema }: ParsedMetadata = parse(await (await get("$metadata")).text());
    expect(schema.entitySets.map(({ name }) => name)).toEqual(entitySets().map(({ name }) => name));
    for (const set of entitySets()) {
      const type = schema.entityTypes.find(({ name }) => name === set.type);
      expect(type?.keys.map(({ name }) => name)).toEqual(["id"]);
      expect(type?.entityProperties.map(({ name, type: of }) => [name, of])).toEqual(
        set.properties.map(({ name, type: of }) => [name, of]),
      );
    }
  });
});
