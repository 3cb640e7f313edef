import type { AppsScript } from "@aihr-plugins/apps-script-runtime";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { evaluate, evaluator, noon, openScript } from "./kit/open-script.ts";

describe("the language", () => {
  let script: AppsScript;
  beforeAll(async () => {
    script = await openScript(`${evaluator}
      var counter = 0;
      function count() { counter += 1; return counter; }
      function shape(value) { return [Array.isArray(value), value instanceof Array, value[0][1] instanceof Date]; }
      function promise() { return Promise.resolve(1); }
      function dated() { return { at: new Date() }; }
      function forever() { for (;;) Utilities.sleep(1000); }`);
  });
  afterAll(() => script.close());

  it.each([
    "setTimeout",
    "queueMicrotask",
    "fetch",
    "URL",
    "URLSearchParams",
    "TextEncoder",
    "AbortController",
    "Event",
    "atob",
    "btoa",
    "crypto",
    "structuredClone",
    "performance",
    "process",
    "require",
    "Buffer",
    "global",
  ])("knows no %s", (name) => {
    expect(evaluate(script, `typeof ${name}`)).toBe("undefined");
  });

  it("has the built-ins of ECMAScript and a console", () => {
    expect(evaluate(script, "[typeof Map, typeof Intl, typeof console.log].join()")).toBe("function,object,function");
  });

  it("gives each call a context of its own", () => {
    script.run({ kind: "menu", name: "count" });
    expect(script.run({ kind: "menu", name: "count" })).toMatchObject({ ok: true, value: 1 });
  });

  it("hands over values of the script's own realm", () => {
    const values = [
      [
        ["a", new Date(0)],
        ["b", 2],
      ],
    ];
    expect(script.run({ kind: "menu", name: "shape", values })).toMatchObject({ value: [true, true, true] });
  });

  it("tells the time by its own clock, which stands still but for what is waited", () => {
    expect(evaluate(script, "Date.now()")).toBe(script.now());
    script.pass(5000);
    expect(evaluate(script, "Utilities.sleep(1500), new Date().getTime()")).toBe(noon + 6500);
    expect(evaluate(script, "new Date(0).getTime() + (new Date() instanceof Date ? 1 : 0)")).toBe(1);
  });

  it("refuses a promise in a cell, and a date on its way to a sidebar", () => {
    expect(script.run({ kind: "formula", name: "promise" })).toMatchObject({ ok: false });
    expect(script.run({ kind: "server", name: "dated" })).toMatchObject({
      ok: false,
      error: expect.stringMatching("Date"),
    });
    expect(script.run({ kind: "menu", name: "dated" })).toMatchObject({ ok: true });
  });

  it.each([
    ["formula", 30_000],
    ["event", 30_000],
    ["menu", 360_000],
    ["trigger", 360_000],
  ] as const)("ends a %s after its time", (kind, limitMs) => {
    const outcome = script.run({ kind, name: "forever", authMode: "FULL" });
    expect(outcome).toMatchObject({ ok: false, error: "Exceeded maximum execution time" });
    expect(outcome.elapsedMs).toBeGreaterThan(limitMs);
    expect(outcome.elapsedMs).toBeLessThan(limitMs + 2000);
  });
});
