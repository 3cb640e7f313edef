import type { AppsScript } from "@aihr-plugins/apps-script-runtime";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { evaluate, evaluator, openScript } from "./kit/open-script.ts";

describe("the spreadsheet", () => {
  let script: AppsScript;
  beforeAll(async () => {
    script = await openScript(evaluator);
  });
  afterAll(() => script.close());

  const sheet = "SpreadsheetApp.getActive().getSheetByName('Sheet1')";

  it.each([
    ["=1+1", "", "=1+1"],
    ["'=1+1", "=1+1", ""],
    ["+1", 1, ""],
    ["'+1", "+1", ""],
    ["+A1", "", "=+A1"],
    ["@x", "@x", ""],
    ["75%", 0.75, ""],
    ["TRUE", true, ""],
    ["March 5", new Date("2026-03-04T23:00:00Z"), ""],
    ["Ana de Vries", "Ana de Vries", ""],
  ])("reads %j as if it were typed", (typed, value, formula) => {
    evaluate(script, `${sheet}.getRange(1, 1).setValue(${JSON.stringify(typed)})`);
    expect(evaluate(script, `[${sheet}.getRange(1, 1).getValue(), ${sheet}.getRange(1, 1).getFormula()]`)).toEqual([
      value,
      formula,
    ]);
  });

  it.each([
    [`${sheet}.getRange(1, 1, 2, 1).setValues([[1]])`, /number of rows in the data.*has 1 but the range has 2/],
    [`${sheet}.getRange(1, 1, 1, 2).setValues([[1]])`, /number of columns in the data.*has 1 but the range has 2/],
    [`${sheet}.getRange(1001, 1).setValue(1)`, /coordinates of the range are outside/],
    [`${sheet}.getRange(1, 1, 0, 1).getValues()`, /must be at least 1/],
    ["SpreadsheetApp.getActive().insertSheet('Sheet1')", /already exists/],
  ])("refuses %s", (expression, message) => {
    expect(evaluate(script, expression)).toMatch(message);
  });

  it("grows by rows and knows where its data end", () => {
    evaluate(
      script,
      `${sheet}.clear().insertRowsAfter(1000, 5), ${sheet}.getRange('B1003:C1004').setValues([[1, 2], [3, 4]])`,
    );
    expect(evaluate(script, `[${sheet}.getLastRow(), ${sheet}.getLastColumn(), ${sheet}.getMaxRows()]`)).toEqual([
      1004, 3, 1005,
    ]);
    expect(evaluate(script, `${sheet}.getRange('C1003').getDataRegion().getA1Notation()`)).toBe("B1003:C1004");
  });

  it("keeps the looks, the filter and the charts", () => {
    evaluate(
      script,
      `${sheet}.setFrozenRows(1), ${sheet}.getRange('A1:C1').setFontWeight('bold').createFilter(),
       ${sheet}.insertChart(${sheet}.newChart().asBarChart().addRange(${sheet}.getRange('A1:B3')).setPosition(2, 5).build())`,
    );
    expect(script.sheet("Sheet1")).toMatchObject({
      settings: { frozenRows: 1 },
      filter: { row: 1, column: 1, rows: 1, columns: 3 },
      charts: [{ id: 1, type: "BAR", position: [2, 5], ranges: [{ row: 1, column: 1, rows: 3, columns: 2 }] }],
    });
    expect(evaluate(script, `${sheet}.getRange('A1').createFilter()`)).toMatch("already has a filter");
  });

  it("shows menus, alerts and sidebars", () => {
    evaluate(script, "SpreadsheetApp.getUi().createMenu('Menu').addItem('Item', 'handler').addSeparator().addToUi()");
    expect(script.shown().at(-1)).toEqual({ kind: "menu", text: "Menu\nItem → handler\n—" });
  });

  it("gives a chart an id that no other chart ever had", () => {
    const insert = `${sheet}.insertChart(${sheet}.newChart().asBarChart().addRange(${sheet}.getRange('A1:B3')).setPosition(2, 5).build())`;
    const ids = `${sheet}.getCharts().map((chart) => chart.getChartId())`;
    evaluate(script, insert);
    const before = evaluate(script, ids) as number[];
    evaluate(script, `${sheet}.removeChart(${sheet}.getCharts().at(-1)); ${insert}`);
    const after = evaluate(script, ids) as number[];
    expect(after).toHaveLength(before.length);
    expect(before).not.toContain(after.at(-1));
  });
});

describe("triggers and mail", () => {
  it("are kept by Google, as many as it allows", async () => {
    const script = await openScript(evaluator, { mailQuota: 1 });
    evaluate(script, "ScriptApp.newTrigger('daily').timeBased().everyDays(1).atHour(7).create()");
    expect(script.triggers()).toMatchObject([{ id: "trigger-1", handler: "daily", everyDays: 1, atHour: 7 }]);
    const many = "for (let i = 0; i < 20; i++) ScriptApp.newTrigger('t').timeBased().everyHours(1).create()";
    expect(evaluate(script, many)).toMatch("too many triggers");
    evaluate(script, "ScriptApp.getProjectTriggers().forEach((trigger) => ScriptApp.deleteTrigger(trigger))");
    expect(script.triggers()).toEqual([]);

    const mail = "MailApp.sendEmail({ to: 'a@example.com', subject: 's', body: 'b' })";
    expect(evaluate(script, mail.replace("a@example.com", "nobody"))).toBe("! Invalid email: nobody");
    evaluate(script, mail);
    expect(script.sentMail()).toEqual([{ to: "a@example.com", subject: "s", body: "b" }]);
    expect(evaluate(script, mail)).toMatch("too many times for one day: email");
    await script.close();
  });
});
