import type { AppsScript } from "@aihr-plugins/apps-script-runtime";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { evaluate, evaluator, openScript } from "./kit/open-script.ts";

const sheet = "SpreadsheetApp.getActive().getSheets()[0]";
const ana = { user: "ana@example.com" };
const ben = { user: "ben@example.com" };
const vera = { user: "vera@example.com" };
const refused = /^! You are trying to edit a protected cell or object/;

describe("people", () => {
  let script: AppsScript;
  beforeAll(async () => {
    script = await openScript(evaluator, {
      owner: "owner@example.com",
      users: { "ana@example.com": "editor", "ben@example.com": "editor", "vera@example.com": "viewer" },
    });
  });
  afterAll(() => script.close());

  it("who may only look cannot write, and start no simple trigger", () => {
    expect(evaluate(script, `${sheet}.getRange(1, 1).setValue(1)`, vera)).toMatch("! You do not have permission");
    expect(evaluate(script, `${sheet}.getRange(1, 1).getValue()`, vera)).toBe("");
    script.run({ kind: "event", name: "evaluate", values: [`${sheet}.getRange(1, 1).setValue(1)`], ...vera });
    expect(evaluate(script, `${sheet}.getRange(1, 1).getValue()`)).toBe("");
  });

  it("are refused in protected ranges, unless they own the spreadsheet or are editors of the range", () => {
    const protect = `const p = ${sheet}.getRange('B2:C3').protect(); p.removeEditors(p.getEditors()); 1`;
    evaluate(script, protect, ana);
    expect(evaluate(script, `${sheet}.getRange('A1:B2').setValue(1)`, ben)).toMatch(refused);
    expect(evaluate(script, `${sheet}.getRange('A1:B2').clearContent()`, ben)).toMatch(refused);
    expect(evaluate(script, `${sheet}.deleteRows(3, 1)`, ben)).toMatch(refused);
    expect(evaluate(script, `${sheet}.getRange('A1').setValue(1).getValue()`, ben)).toBe(1);
    expect(evaluate(script, `${sheet}.getRange('B2').setValue(2).getValue()`, ana)).toBe(2);
    expect(evaluate(script, `${sheet}.getRange('B2').setValue(3).getValue()`)).toBe(3);
  });

  it("are refused in a protected sheet, but not in its open ranges", () => {
    evaluate(
      script,
      `const s = SpreadsheetApp.getActive().insertSheet('Closed'); const p = s.protect();
       p.removeEditors(p.getEditors()); p.setUnprotectedRanges([s.getRange('A1:A5')]); 1`,
    );
    const closed = "SpreadsheetApp.getActive().getSheetByName('Closed')";
    expect(evaluate(script, `${closed}.getRange('B1').setValue(1)`, ana)).toMatch(refused);
    expect(evaluate(script, `${closed}.insertRowsAfter(5, 1)`, ana)).toMatch(refused);
    expect(evaluate(script, `${closed}.setName('x')`, ana)).toMatch(refused);
    expect(evaluate(script, `SpreadsheetApp.getActive().deleteSheet(${closed})`, ana)).toMatch(refused);
    expect(evaluate(script, `${closed}.getRange('A2').setValue(1).getValue()`, ana)).toBe(1);
  });

  it("are only warned by a protection that warns", () => {
    evaluate(script, `${sheet}.getRange('E5').protect().setWarningOnly(true); 1`);
    expect(evaluate(script, `${sheet}.getRange('E5').setValue(1).getValue()`, ben)).toBe(1);
  });
});

describe("what is shown", () => {
  it("keeps a toast's title and duration, 5 seconds if none is named", async () => {
    const script = await openScript(evaluator);
    evaluate(script, "const s = SpreadsheetApp.getActive(); s.toast('a'); s.toast('b', 'AIHR', -1)");
    expect(script.toasts()).toEqual([
      { text: "a", title: "", seconds: 5 },
      { text: "b", title: "AIHR", seconds: -1 },
    ]);
    await script.close();
  });

  it("is answered by the buttons that the user presses", async () => {
    const script = await openScript(evaluator);
    const alert = "SpreadsheetApp.getUi().alert('Title', 'Text', SpreadsheetApp.getUi().ButtonSet.YES_NO)";
    script.press("NO");
    expect(evaluate(script, alert)).toBe("NO");
    expect(evaluate(script, alert)).toBe("YES");
    expect(script.shown()[0]).toEqual({ kind: "question", text: "Title\nText" });
    await script.close();
  });
});
