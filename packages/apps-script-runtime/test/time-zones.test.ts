import { type AppsScript, openAppsScript } from "@aihr-plugins/apps-script-runtime";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { evaluate, evaluator, noon } from "./kit/open-script.ts";

const sheet = "SpreadsheetApp.getActive().getSheets()[0]";

/** A script in Los Angeles whose spreadsheet is in Tokyo. */
function openFarApart(): Promise<AppsScript> {
  const oauthScopes = ["spreadsheets.currentonly"].map((scope) => `https://www.googleapis.com/auth/${scope}`);
  return openAppsScript({
    files: {
      "Code.js": evaluator,
      "appsscript.json": JSON.stringify({ timeZone: "America/Los_Angeles", oauthScopes }),
    },
    clock: { at: noon },
    timeZone: "Asia/Tokyo",
  });
}

describe("time zones", () => {
  let script: AppsScript;
  beforeAll(async () => {
    script = await openFarApart();
  });
  afterAll(() => script.close());

  it("are two: the script's, and the spreadsheet's", () => {
    expect(
      evaluate(script, "[Session.getScriptTimeZone(), SpreadsheetApp.getActive().getSpreadsheetTimeZone()]"),
    ).toEqual(["America/Los_Angeles", "Asia/Tokyo"]);
  });

  it.each([
    ["2026-11-23", "2026-11-22T15:00:00.000Z", "11/23/2026"],
    ["11/23/2026 08:30", "2026-11-22T23:30:00.000Z", "11/23/2026 8:30:00"],
  ])("read %s as a day of the spreadsheet, and show it there", (typed, instant, shown) => {
    evaluate(script, `${sheet}.getRange(1, 1).setValue('${typed}')`);
    expect(evaluate(script, `${sheet}.getRange(1, 1).getValue().toISOString()`)).toBe(instant);
    expect(evaluate(script, `${sheet}.getRange(1, 1).getDisplayValue()`)).toBe(shown);
  });

  it.each([
    ["new Date(2026, 10, 23).toISOString()", "2026-11-23T08:00:00.000Z"],
    ["new Date('2026-11-23T00:00').toISOString()", "2026-11-23T08:00:00.000Z"],
    ["new Date('2026-11-23').toISOString()", "2026-11-23T00:00:00.000Z"],
    ["new Date('Nov 23, 2026 10:00').toISOString()", "2026-11-23T18:00:00.000Z"],
    ["new Date('2026-11-23T00:00:00+02:00').toISOString()", "2026-11-22T22:00:00.000Z"],
    ["new Date(2026, 2, 8, 12).getHours()", 12],
    ["[new Date(0).getDate(), new Date(0).getTimezoneOffset()]", [31, 480]],
    ["new Date(0).toString()", "Wed Dec 31 1969 16:00:00 GMT-0800"],
    ["new Date(new Date(0).setHours(0)).toISOString()", "1969-12-31T08:00:00.000Z"],
  ])("of the script are its dates', whatever the machine's is: %s", (expression, value) => {
    expect(evaluate(script, expression)).toEqual(value);
  });
});

describe("number formats", () => {
  let script: AppsScript;
  beforeAll(async () => {
    script = await openFarApart();
  });
  afterAll(() => script.close());

  it.each([
    ["0.996", `[>=1]0%;[>0.99]"99%";0%`, "99%"],
    ["1234.56", "#,##0.0", "1,234.6"],
    ["new Date(0)", "yyyy-mm-dd hh:mm", "1970-01-01 09:00"],
    ["0.1 + 0.2", "General", "0.3"],
    ["true", "0", "TRUE"],
    ["'text'", "0.0", "text"],
  ])("decide what %s shows as %s", (value, format, shown) => {
    const cell = `${sheet}.getRange(3, 3)`;
    expect(
      evaluate(script, `${cell}.setNumberFormat(${JSON.stringify(format)}).setValue(${value}).getDisplayValue()`),
    ).toBe(shown);
  });

  it("decide whether a script reads a date or a number", () => {
    const cell = `${sheet}.getRange(4, 4)`;
    expect(evaluate(script, `${cell}.setValue(46349.5).setNumberFormat('yyyy-mm-dd').getValue().toISOString()`)).toBe(
      "2026-11-23T03:00:00.000Z",
    );
    expect(evaluate(script, `${cell}.setNumberFormat('0').getValue()`)).toBe(46_349.5);
    expect(evaluate(script, `${cell}.setNumberFormat('@').setValue('=1+1').getValue()`)).toBe("=1+1");
  });
});
