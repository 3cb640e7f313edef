import { sandboxApiKey, sandboxApiKeyWithoutPermission } from "@aihr-plugins/sandbox";
import { describe, expect, it } from "vitest";
import { openSpreadsheet, type Spreadsheet } from "./kit/open-spreadsheet.ts";

const hour = 3_600_000;
const metric = (sheet: Spreadsheet) => sheet.cell("AIHR_METRIC", "learners");
const asked = (sheet: Spreadsheet) => sheet.calls().UrlFetch ?? 0;
const status = (sheet: Spreadsheet) => Object.fromEntries(sheet.cell("AIHR_STATUS") as [string, unknown][]);
const metricCall = { kind: "formula", name: "AIHR_METRIC", values: ["learners"] } as const;

describe("requests", () => {
  it("are as many as there are pages, however many cells ask at once, and one for a wrong key", async () => {
    const sheet = await openSpreadsheet({ learners: 1500, apiKey: "wrong-key", countIs: "total" });
    const refused = await sheet.runAtOnce(Array(300).fill(metricCall), 30);
    for (const outcome of refused) {
      expect(outcome).toMatchObject({ ok: false, error: expect.stringMatching(/API key was rejected \(401\)/) });
    }
    expect(asked(sheet)).toBe(1);

    sheet.setProperties("document", { AIHR_API_KEY: sandboxApiKey });
    sheet.forgetCalls();
    const cold = await sheet.runAtOnce(Array(60).fill(metricCall), 30);
    expect(new Set(cold.map((outcome) => (outcome.ok ? outcome.value : outcome.error)))).toEqual(new Set([1500]));
    expect(asked(sheet)).toBe(15);

    sheet.forgetCalls();
    await sheet.runAtOnce(Array(60).fill(metricCall), 30);
    expect(sheet.calls()).toEqual({ "Properties.getProperties": 60, "Cache.getAll": 60, end: 60 });
  }, 120_000);

  it.each([
    [1490, undefined, 15],
    [1500, undefined, 16],
    [1500, "total", 15],
  ] as const)(
    "are for %i learners in 15 pages, the count being known as %s: %i",
    async (learners, countIs, requests) => {
      const sheet = await openSpreadsheet({ learners, ...(countIs && { countIs }) });
      expect(metric(sheet)).toBe(learners);
      expect(asked(sheet)).toBe(requests);
    },
  );

  it("are none when warm, with one getAll and one reading of properties for each execution", async () => {
    const sheet = await openSpreadsheet({ learners: 150 });
    metric(sheet);
    sheet.forgetCalls();
    const names = (sheet.cell("AIHR_LEARNERS") as string[][]).slice(1, 101).map(([name]) => [name]);
    sheet.forgetCalls();
    sheet.cell("AIHR_HOURS", names);
    expect(sheet.calls()).toEqual({ "Properties.getProperties": 1, "Cache.getAll": 1, end: 1 });
  });

  it("are counted by day", async () => {
    const sheet = await openSpreadsheet({ learners: 290 });
    metric(sheet);
    expect(status(sheet)["Requests today"]).toBe(3);
    sheet.pass(24 * hour);
    expect(status(sheet)["Requests today"]).toBe(0);
  });
});

describe("age", () => {
  it("of an hour makes data old: the next formula reads them again", async () => {
    const sheet = await openSpreadsheet({ learners: 50 });
    metric(sheet);
    sheet.pass(hour - 1);
    metric(sheet);
    const before = asked(sheet);
    sheet.pass(1);
    metric(sheet);
    expect(asked(sheet)).toBeGreaterThan(before);
  });

  it("makes others take the old data while one reads", async () => {
    const sheet = await openSpreadsheet({ learners: 50 });
    metric(sheet);
    const before = asked(sheet);
    sheet.pass(2 * hour);
    sheet.holdLock("document");
    expect(metric(sheet)).toBe(50);
    expect(asked(sheet)).toBe(before);
    sheet.releaseLock("document");
    metric(sheet);
    expect(asked(sheet)).toBeGreaterThan(before);
  });

  it("of six hours makes Google forget", async () => {
    const sheet = await openSpreadsheet({ learners: 50 });
    metric(sheet);
    sheet.pass(6 * hour);
    expect(status(sheet).Learners).toBeNull();
    expect(metric(sheet)).toBe(50);
  });

  it("does not matter when there are no data and another execution reads them: the cell says so", async () => {
    const sheet = await openSpreadsheet({ learners: 50 });
    sheet.holdLock("document");
    expect(metric(sheet)).toMatch(/being read just now/);
  });
});

describe("a cache that forgets", () => {
  it.each([".0", ".manifest", "aihr."])("everything with %s is read again", async (part) => {
    const sheet = await openSpreadsheet({ learners: 50 });
    metric(sheet);
    sheet.forgetCached(part);
    expect(metric(sheet)).toBe(50);
    expect(metric(sheet)).toBe(50);
  });
});

describe("failures", () => {
  it("are remembered for ten minutes when only people can fix them", async () => {
    const sheet = await openSpreadsheet({ learners: 50, apiKey: sandboxApiKeyWithoutPermission });
    expect(metric(sheet)).toMatch(/may not read reports \(403\)/);
    sheet.pass(599_000);
    metric(sheet);
    expect(asked(sheet)).toBe(1);
    sheet.pass(2000);
    metric(sheet);
    expect(asked(sheet)).toBe(2);
  });

  it("are remembered for one minute when they may pass", async () => {
    const sheet = await openSpreadsheet({
      learners: 50,
      faults: { failures: [{ kind: "server-error", page: 1, times: 3 }] },
    });
    expect(metric(sheet)).toMatch(/could not answer \(500\)/);
    expect(metric(sheet)).toMatch(/could not answer \(500\)/);
    expect(asked(sheet)).toBe(3);
    sheet.pass(61_000);
    expect(metric(sheet)).toBe(50);
    expect(status(sheet)["Last error"]).toBe("None");
  });

  it("are forgotten with the settings that failed", async () => {
    const sheet = await openSpreadsheet({ learners: 50, apiKey: "wrong-key" });
    metric(sheet);
    expect(status(sheet)["Last error"]).toMatch(/rejected/);
    sheet.setProperties("document", { AIHR_API_KEY: sandboxApiKey });
    expect(metric(sheet)).toBe(50);
  });

  it("leave the old data in place, and are shown by AIHR_STATUS", async () => {
    const faults = { failures: [{ kind: "server-error", page: 1 }] } as const;
    const sheet = await openSpreadsheet({ learners: 50, googleFaults: {} });
    metric(sheet);
    const broken = await openSpreadsheet({ learners: 50, faults });
    expect(metric(broken)).toMatch(/could not answer/);
    sheet.pass(2 * hour);
    sheet.setFaults({ busyTimes: 1000 });
    expect(metric(sheet)).toBe(50);
    expect(status(sheet)["Last error"]).toMatch(/too many web requests/);
    const before = asked(sheet);
    expect(metric(sheet)).toBe(50);
    expect(asked(sheet)).toBe(before);
  });
});

describe("what Google refuses", () => {
  it("as too many at once is sent in halves", async () => {
    const sheet = await openSpreadsheet({ learners: 1500, googleFaults: { batchAtMost: 3 } });
    expect(metric(sheet)).toBe(1500);
  });

  it("as too fast is sent again after a wait", async () => {
    const sheet = await openSpreadsheet({ learners: 300, googleFaults: { busyTimes: 2 } });
    const before = sheet.now();
    expect(metric(sheet)).toBe(300);
    expect(sheet.now() - before).toBe(3000);
  });

  it("as a whole batch is sent one by one", async () => {
    const sheet = await openSpreadsheet({ learners: 1500, googleFaults: { throwsTimes: 2 } });
    expect(metric(sheet)).toBe(1500);
    expect(sheet.calls()["UrlFetchApp.fetch"]).toBeGreaterThan(0);
  });

  it("for the day is said, and not tried again", async () => {
    const sheet = await openSpreadsheet({ learners: 1500, urlFetchQuota: 5 });
    expect(metric(sheet)).toMatch(/daily quota of this account is used up/);
    const before = sheet.calls()["UrlFetchApp.fetchAll"];
    metric(sheet);
    expect(sheet.calls()["UrlFetchApp.fetchAll"]).toBe(before);
  });

  it("because a reply never comes is tried again, and then said", async () => {
    const sheet = await openSpreadsheet({
      learners: 50,
      urlFetchTimeoutMs: 100,
      faults: { failures: [{ kind: "hung", page: 1 }] },
    });
    expect(metric(sheet)).toMatch(/did not answer within 60 seconds/);
  });
});

describe("time", () => {
  it("that runs out keeps the pages that came, and the next recalculation goes on", async () => {
    const sheet = await openSpreadsheet({ learners: 1495, pageSize: 10, latencyMs: 3000 });
    const first = sheet.run(metricCall);
    expect(first).toMatchObject({
      ok: false,
      error: expect.stringMatching(/^Read \d+ of 1495 learners so far; the rest follows/),
    });
    expect(first.elapsedMs).toBeLessThan(30_000);
    const second = sheet.run(metricCall);
    const third = second.ok ? second : sheet.run(metricCall);
    expect(third).toMatchObject({ ok: true, value: 1495 });
    expect(asked(sheet)).toBe(150);
    expect(sheet.cached().filter(([key]) => key.includes(".page."))).toEqual([]);
  });

  it("that runs out leaves pages for ten minutes only", async () => {
    const sheet = await openSpreadsheet({ learners: 1495, pageSize: 10, latencyMs: 3000 });
    metric(sheet);
    const before = asked(sheet);
    sheet.pass(600_000);
    metric(sheet);
    expect(asked(sheet)).toBe(2 * before);
  });
});

describe("the cache", () => {
  it("holds no key, no avatar, and no name that could be read in a key", async () => {
    const sheet = await openSpreadsheet({ learners: 120 });
    metric(sheet);
    const kept = sheet.cached();
    const text = JSON.stringify([kept, sheet.properties("document").AIHR_STATE]);
    expect(text).not.toContain(sandboxApiKey);
    expect(text).not.toContain("cdn.example.com");
    for (const [key] of kept) expect(key).toMatch(/^aihr\.[\w-]{22}\.1\.(0|manifest|summary|index\.0)$/);
    expect(kept).toHaveLength(4);
  });

  it("holds one report at a time", async () => {
    const sheet = await openSpreadsheet({ learners: 120 });
    metric(sheet);
    sheet.pass(2 * hour);
    metric(sheet);
    const names = sheet.cached().map(([key]) => key.replace(/^aihr\.[^.]+\./, ""));
    expect(names).toEqual(["2.0", "2.manifest", "2.summary", "2.index.0"]);
  });

  it("is not used with another key", async () => {
    const sheet = await openSpreadsheet({ learners: 120 });
    metric(sheet);
    sheet.setProperties("document", { AIHR_API_KEY: "wrong-key" });
    expect(metric(sheet)).toMatch(/rejected/);
  });
});

describe("a key that is one user's", () => {
  it("works in formulas when that user owns the spreadsheet, and not for other users", async () => {
    const sheet = await openSpreadsheet({ learners: 50, isEmpty: true, owner: "owner@example.com" });
    sheet.setProperties("user:colleague@example.com", { AIHR_BASE_URL: sheet.url, AIHR_API_KEY: sandboxApiKey });
    const formula = { ...metricCall, user: "colleague@example.com" };
    expect(sheet.run(formula)).toMatchObject({ ok: false, error: expect.stringMatching(/not set up/) });
    sheet.setProperties("user:owner@example.com", { AIHR_BASE_URL: sheet.url, AIHR_API_KEY: sandboxApiKey });
    expect(sheet.run(formula)).toMatchObject({ ok: true, value: 50 });
  });
});
