import type { AppsScript } from "@aihr-plugins/apps-script-runtime";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { evaluate, evaluator, openScript } from "./kit/open-script.ts";

let script: AppsScript;
beforeAll(async () => {
  script = await openScript(evaluator);
});
afterAll(() => script.close());

const cache = "CacheService.getDocumentCache()";
const properties = "PropertiesService.getDocumentProperties()";

describe("the cache", () => {
  it.each([
    [`${cache}.put('a'.repeat(250), 'v'), 1`, 1],
    [`${cache}.put('a'.repeat(251), 'v'), 1`, "! Argument too large: key"],
    [`${cache}.put('a', 'v'.repeat(102400)), 1`, 1],
    [`${cache}.put('a', 'v'.repeat(102401)), 1`, "! Argument too large: value"],
    [`${cache}.put('a', 'é'.repeat(51201)), 1`, "! Argument too large: value"],
    [`${cache}.put('a', 'v', 21601), 1`, "! Argument too large: expirationInSeconds"],
  ])("%s", (expression, value) => {
    expect(evaluate(script, expression)).toBe(value);
  });

  it("forgets after ten minutes by default", () => {
    evaluate(script, `${cache}.putAll({ short: '1' }), ${cache}.putAll({ long: '2' }, 21600)`);
    script.pass(599_000);
    expect(evaluate(script, `${cache}.getAll(['short', 'long', 'never'])`)).toEqual({ short: "1", long: "2" });
    script.pass(1000);
    expect(evaluate(script, `${cache}.get('short')`)).toBeNull();
    script.pass(21_000_000);
    expect(evaluate(script, `${cache}.get('long')`)).toBeNull();
  });

  it("keeps 900 of more than 1,000, those that expire last", () => {
    evaluate(script, `for (let i = 0; i < 1001; i++) CacheService.getScriptCache().put('k' + i, 'v', 100 + i)`);
    expect(script.cached().filter(([key]) => /^k\d/.test(key))).toHaveLength(900);
    expect(evaluate(script, "CacheService.getScriptCache().get('k0')")).toBeNull();
    expect(evaluate(script, "CacheService.getScriptCache().get('k1000')")).toBe("v");
  });

  it("may forget at any time", () => {
    evaluate(script, `${cache}.put('gone', '1')`);
    script.forgetCached("gone");
    expect(evaluate(script, `${cache}.get('gone')`)).toBeNull();
  });
});

describe("properties", () => {
  it("hold 9 KB a value and 500 KB a store", () => {
    expect(evaluate(script, `${properties}.setProperty('a', 'v'.repeat(9216)), 1`)).toBe(1);
    expect(evaluate(script, `${properties}.setProperty('a', 'v'.repeat(9217))`)).toBe("! Argument too large: value");
    const many = `for (let i = 0; i < 60; i++) ${properties}.setProperty('p' + i, 'v'.repeat(9000))`;
    expect(evaluate(script, many)).toMatch(/^! You have exceeded the property storage quota/);
  });

  it("can be read, replaced and removed", () => {
    evaluate(script, `${properties}.setProperties({ a: '1', b: '2' }, true)`);
    expect(evaluate(script, `${properties}.getProperties()`)).toEqual({ a: "1", b: "2" });
    evaluate(script, `${properties}.deleteProperty('a')`);
    expect(evaluate(script, `[${properties}.getProperty('a'), ${properties}.getKeys()]`)).toEqual([null, ["b"]]);
  });
});

describe("locks", () => {
  const lock = "LockService.getDocumentLock()";

  it("are let go when an execution ends", () => {
    expect(evaluate(script, `[${lock}.tryLock(10), ${lock}.hasLock()]`)).toEqual([true, true]);
    expect(evaluate(script, `[${lock}.hasLock(), ${lock}.tryLock(10)]`)).toEqual([false, true]);
  });

  it("are waited for, and given up in time", () => {
    script.holdLock("document");
    const before = script.now();
    expect(evaluate(script, `${lock}.tryLock(4000)`)).toBe(false);
    expect(script.now() - before).toBe(4000);
    expect(evaluate(script, `${lock}.waitLock(10)`)).toBe(
      "! Lock timeout: another process was holding the lock for too long.",
    );
    script.releaseLock("document");
    expect(evaluate(script, `${lock}.tryLock(0)`)).toBe(true);
  });

  it("let one execution of many in at a time", async () => {
    const counting = await openScript(`function add() {
      const lock = LockService.getScriptLock();
      const store = PropertiesService.getScriptProperties();
      lock.waitLock(30000);
      const sum = Number(store.getProperty("sum") || 0);
      for (let i = 0; i < 5; i++) store.getKeys();
      store.setProperty("sum", String(sum + 1));
    }`);
    const calls = Array.from({ length: 12 }, () => ({ kind: "menu" as const, name: "add" }));
    const outcomes = await counting.runAtOnce(calls, 6);
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(counting.properties("script")).toEqual({ sum: "12" });
    await counting.close();
  });
});
