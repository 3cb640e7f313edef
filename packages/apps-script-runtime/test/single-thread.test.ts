import { describe, expect, it } from "vitest";
import { type LoadScript, openSingleThread, ServiceError } from "../src/single-thread/index.ts";

const noon = Date.parse("2026-11-23T12:00:00Z");
const manifest = JSON.stringify({
  timeZone: "Asia/Tokyo",
  oauthScopes: ["spreadsheets.currentonly", "script.external_request", "script.container.ui"].map(
    (scope) => `https://www.googleapis.com/auth/${scope}`,
  ),
});

function open(code: string) {
  const load: LoadScript = (globals) =>
    new Function(...Object.keys(globals), `${code}\nreturn { main };`)(...Object.values(globals));
  return openSingleThread({
    files: { "appsscript.json": manifest },
    load,
    clock: { at: noon },
    usualAnswer: "NO",
    deliver({ url }) {
      if (url.includes("nowhere")) throw new ServiceError(`DNS error: ${url}`);
      return { status: url.endsWith("/missing") ? 404 : 200, headers: {}, body: new TextEncoder().encode("hello") };
    },
  });
}

function evaluate(expression: string): unknown {
  const outcome = open(`function main() { return ${expression}; }`).run({ kind: "menu", name: "main" });
  return outcome.ok ? outcome.value : outcome.error;
}

describe("a script in a single thread", () => {
  it("fetches at once", () => {
    expect(evaluate(`UrlFetchApp.fetch("https://a.example").getContentText()`)).toBe("hello");
    expect(evaluate(`UrlFetchApp.fetchAll([{ url: "https://a.example" }])[0].getResponseCode()`)).toBe(200);
    expect(evaluate(`UrlFetchApp.fetch("https://a.example/missing")`)).toMatch(/returned code 404/);
    expect(evaluate(`UrlFetchApp.fetch("https://nowhere.example")`)).toBe("DNS error: https://nowhere.example");
  });

  it("has the clock's Date, in the manifest's time zone", () => {
    expect(evaluate("[Date.now(), new Date().getHours(), new Date(2026, 0, 1).toISOString()]")).toEqual([
      noon,
      21,
      "2025-12-31T15:00:00.000Z",
    ]);
    expect(evaluate("new Date() instanceof Date && String(new Date()).includes('GMT+0900')")).toBe(true);
    expect(new Date(2026, 0, 1).getMonth()).toBe(0);
  });

  it("takes a lock that no other execution holds, and waits for one that is never released", () => {
    const lock = "LockService.getDocumentLock().tryLock(2000)";
    expect(evaluate(lock)).toBe(true);
    const script = open(`function main() { return ${lock}; }`);
    script.holdLock("document");
    expect(script.run({ kind: "menu", name: "main" })).toEqual({ ok: true, value: false, elapsedMs: 2000 });
  });

  it("is evaluated again for each call", () => {
    const script = open("let calls = 0; function main() { calls += 1; return calls; }");
    const run = () => script.run({ kind: "formula", name: "main" });
    expect([run(), run()]).toMatchObject([{ value: 1 }, { value: 1 }]);
  });

  it("answers questions with what the user usually presses", () => {
    const ask = `SpreadsheetApp.getUi().alert("Sure?", SpreadsheetApp.getUi().ButtonSet.YES_NO)`;
    expect(evaluate(ask)).toBe("NO");
  });

  it("says that a function is missing", () => {
    expect(open("function main() {}").run({ kind: "menu", name: "other" })).toMatchObject({
      error: "Script function not found: other",
    });
  });
});
