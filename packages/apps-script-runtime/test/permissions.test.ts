import type { AppsScript } from "@aihr-plugins/apps-script-runtime";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { evaluate, evaluator, openScript } from "./kit/open-script.ts";

const menu = "SpreadsheetApp.getUi().createMenu('M').addItem('a', 'b').addToUi()";
const properties = "PropertiesService.getDocumentProperties().getProperties() && 1";
const cache = "CacheService.getDocumentCache().get('a')";
const fetching = "UrlFetchApp.fetchAll([]).length";
const sidebar = "SpreadsheetApp.getUi().alert('a')";
const writing = "SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1) && 1";
const mailing = "MailApp.getRemainingDailyQuota()";
const triggers = "ScriptApp.getProjectTriggers().length";

describe("what a script may do, by how it was started", () => {
  let script: AppsScript;
  beforeAll(async () => {
    script = await openScript(evaluator);
  });
  afterAll(() => script.close());

  it.each([
    ["NONE", { menu: true, properties: false, cache: false, fetching: false, sidebar: false, mailing: false }],
    [
      "LIMITED",
      { menu: true, properties: true, cache: true, fetching: false, sidebar: false, writing: true, mailing: false },
    ],
    [
      "FULL",
      { menu: true, properties: true, cache: true, fetching: true, sidebar: true, writing: true, triggers: true },
    ],
  ] as const)("in mode %s", (authMode, allowed) => {
    const expressions = { menu, properties, cache, fetching, sidebar, writing, mailing, triggers };
    for (const [what, isAllowed] of Object.entries(allowed)) {
      const expression = expressions[what as keyof typeof expressions];
      const value = String(evaluate(script, expression, { kind: "event", authMode }));
      expect([what, !value.startsWith("! You do not have permission")]).toEqual([what, isAllowed]);
    }
  });

  it.each([
    [properties, 1],
    [cache, null],
    [fetching, 0],
    ["SpreadsheetApp.getActiveSheet().getRange('A1').getValue()", expect.anything()],
    [writing, "! You do not have permission to call setValue"],
    [menu, "! Cannot call SpreadsheetApp.getUi() from this context."],
    [mailing, expect.stringMatching(/^! You do not have permission to call MailApp/)],
    [triggers, expect.stringMatching(/^! You do not have permission to call ScriptApp/)],
  ])("in a formula, %s", (expression, value) => {
    expect(evaluate(script, expression, { kind: "formula" })).toEqual(value);
  });

  it("has no user interface in an installed trigger", () => {
    expect(evaluate(script, menu, { kind: "trigger" })).toMatch("Cannot call SpreadsheetApp.getUi()");
  });

  it("demands the scopes of the manifest", async () => {
    const poor = await openScript(evaluator, { scopes: ["spreadsheets.currentonly"] });
    expect(evaluate(poor, fetching)).toBe(
      "! Specified permissions are not sufficient to call UrlFetchApp.fetchAll. " +
        "Required permissions: https://www.googleapis.com/auth/script.external_request",
    );
    await poor.close();
  });

  it("takes the owner's properties in a formula, and the user's own elsewhere", () => {
    const write = "PropertiesService.getUserProperties().setProperty('a', 'of the colleague')";
    const read = "PropertiesService.getUserProperties().getProperty('a')";
    evaluate(script, write, { user: "colleague@example.com" });
    expect(evaluate(script, read, { user: "colleague@example.com" })).toBe("of the colleague");
    expect(evaluate(script, read, { user: "colleague@example.com", kind: "formula" })).toBeNull();
    expect(script.properties("user:colleague@example.com")).toEqual({ a: "of the colleague" });
  });
});
