import type { AppsScript } from "@aihr-plugins/apps-script-runtime";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createExecutions } from "../src/host/executions.ts";
import { openEcho } from "./kit/open-echo.ts";
import { evaluate, evaluator, openScript } from "./kit/open-script.ts";

const sheet = "SpreadsheetApp.getActive().getSheets()[0]";

describe("the size of a spreadsheet", () => {
  let script: AppsScript;
  beforeAll(async () => {
    script = await openScript(evaluator);
  });
  afterAll(() => script.close());

  it("ends at 50,000 characters in a cell", () => {
    expect(evaluate(script, `${sheet}.getRange(1, 1).setValue('x'.repeat(50000)).getValue().length`)).toBe(50_000);
    expect(evaluate(script, `${sheet}.getRange(1, 1).setValue('x'.repeat(50001))`)).toMatch(
      "more than the maximum of 50000 characters in a single cell",
    );
  });

  it("ends at 18,278 columns", () => {
    expect(evaluate(script, `${sheet}.insertColumnsAfter(26, 18253)`)).toMatch("above the limit of 18278 columns");
  });

  it("ends at 10 million cells in all sheets together", () => {
    expect(evaluate(script, `${sheet}.insertRowsAfter(1000, 383616)`)).toMatch("above the limit of 10000000 cells");
    expect(evaluate(script, `${sheet}.insertRowsAfter(1000, 383000).getMaxRows()`)).toBe(384_000);
    expect(evaluate(script, "SpreadsheetApp.getActive().insertSheet('Two')")).toMatch("10000000 cells");
  });
});

describe("executions", () => {
  it("end a formula after 30 seconds, even while it waits for a reply", async () => {
    const echo = await openEcho();
    const script = await openScript(evaluator, { silentAfterMs: 50 });
    const fetching = `UrlFetchApp.fetch('${echo.url}/hung', { muteHttpExceptions: true })`;
    const outcome = script.run({ kind: "formula", name: "evaluate", values: [fetching] });
    expect(outcome).toMatchObject({ ok: false, error: "Exceeded maximum execution time" });
    expect(outcome.elapsedMs).toBeGreaterThan(30_000);
    expect(outcome.elapsedMs).toBeLessThan(31_000);
    expect(evaluate(script, fetching)).toMatch("! Timeout:");
    await script.close();
    await echo.close();
  });

  it("are 30 of one user at once", () => {
    const executions = createExecutions();
    const begin = (user: string) => executions.begin({ user, kind: "formula" });
    const begun = Array.from({ length: 30 }, () => begin("a@x.com"));
    expect(() => begin("a@x.com")).toThrow("too many scripts running simultaneously");
    expect(begin("b@x.com")).toBe(31);
    executions.end(begun[0] ?? 0);
    expect(begin("a@x.com")).toBe(32);
  });
});

describe("quotas of a day", () => {
  it("count reads and writes of properties, for each user", async () => {
    const script = await openScript(evaluator, { propertiesQuota: 3 });
    const write = "PropertiesService.getDocumentProperties().setProperties({ a: '1', b: '2' }), 1";
    expect(evaluate(script, write)).toBe(1);
    expect(evaluate(script, write)).toBe("! Service invoked too many times for one day: properties.");
    expect(evaluate(script, write, { user: "b@x.com" })).toBe(1);
    script.pass(86_400_000);
    expect(evaluate(script, write)).toBe(1);
    await script.close();
  });

  it("count the recipients of mail, for each user", async () => {
    const script = await openScript(evaluator, { mailQuota: 2 });
    const mail =
      "MailApp.sendEmail({ to: 'a@x.com, b@x.com', subject: 's', body: 'b' }), MailApp.getRemainingDailyQuota()";
    expect(evaluate(script, mail)).toBe(0);
    expect(evaluate(script, mail)).toBe("! Service invoked too many times for one day: email.");
    expect(evaluate(script, mail, { user: "b@x.com" })).toBe(0);
    script.pass(86_400_000);
    expect(evaluate(script, mail)).toBe(0);
    await script.close();
  });
});
