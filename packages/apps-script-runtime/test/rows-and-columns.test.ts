import { type AppsScript, openAppsScript } from "@aihr-plugins/apps-script-runtime";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { evaluate, evaluator, openScript } from "./kit/open-script.ts";

const book = "SpreadsheetApp.getActive()";
const sheet = `${book}.getSheets()[0]`;

let script: AppsScript;
beforeEach(async () => {
  script = await openScript(evaluator);
  evaluate(
    script,
    `const s = ${sheet};
     s.getRange('A1:C4').setValues([['Name', 'Age', ''], ['Ann', 3, ''], ['Bob', 5, ''], ['Cat', 4, '']]);
     s.getRange('B5').setFormula('=SUM(B2:B4)');
     s.getRange('B3').setNote('of Bob').setBackground('red');
     s.getRange('A1:B4').createFilter();
     s.setColumnWidth(2, 55).hideColumns(3);
     s.getRange('B:B').addDeveloperMetadata('age', 'yes', SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
     s.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenNumberLessThan(1).setRanges([s.getRange('B2:B4')]).build()]);
     s.insertChart(s.newChart().addRange(s.getRange('A1:B4')).setPosition(7, 2).build());
     ${book}.insertSheet('Other').getRange('A1').setFormula("=Sheet1!$B$3+1"); 1`,
  );
  const opened = script;
  onTestFinished(() => opened.close());
});

const seen = () => script.sheet("Sheet1");

describe("rows and columns", () => {
  it("carry everything along when some are inserted", () => {
    evaluate(script, `${sheet}.insertColumnsBefore(1, 1).insertRowsBefore(3, 2)`);
    const { formulas, notes, styles, filter, settings, metadata, charts } = seen();
    expect(formulas[6]?.[2]).toBe("=SUM(C2:C6)");
    expect(notes).toEqual([{ row: 5, column: 3, text: "of Bob" }]);
    expect(styles.find(({ kind }) => kind === "background")).toMatchObject({ row: 5, column: 3 });
    expect(filter).toEqual({ row: 1, column: 2, rows: 6, columns: 2 });
    expect(settings).toMatchObject({
      "columnWidth.3": 55,
      "hidden.4": 1,
      conditionalFormatRules: [{ ranges: ["C2:C6"] }],
    });
    expect(metadata).toMatchObject([{ key: "age", value: "yes", location: { type: "COLUMN", place: 3 } }]);
    expect(charts[0]).toMatchObject({ position: [9, 3], ranges: [{ row: 1, column: 2, rows: 6, columns: 2 }] });
    expect(script.sheet("Other").formulas).toEqual([["=Sheet1!$C$5+1"]]);
  });

  it("take what belongs to them away when they are deleted", () => {
    evaluate(script, `${sheet}.deleteRow(3)`);
    expect(seen().formulas[3]?.[1]).toBe("=SUM(B2:B3)");
    expect(seen().notes).toEqual([]);
    expect(seen().styles.some(({ kind }) => kind === "background")).toBe(false);
    expect(script.sheet("Other").formulas).toEqual([["=Sheet1!#REF!+1"]]);
    evaluate(script, `${sheet}.deleteColumn(2)`);
    expect(seen().metadata).toEqual([]);
    expect(seen().settings).toMatchObject({ "hidden.2": 1 });
    expect(seen().settings).not.toHaveProperty(["columnWidth.2"]);
  });

  it("keep their metadata when they are moved", () => {
    evaluate(script, `const s = ${sheet}; s.moveColumns(s.getRange('B:B'), 1)`);
    expect(seen().values[0]?.slice(0, 2)).toEqual(["Age", "Name"]);
    expect(seen().metadata).toMatchObject([{ location: { place: 1 } }]);
    expect(seen().settings).toMatchObject({ "columnWidth.1": 55 });
    expect(seen().formulas[4]?.[0]).toBe("=SUM(A2:A4)");
  });

  it("look like those before them when they are inserted after these", () => {
    evaluate(script, `${sheet}.insertRowsAfter(3, 1)`);
    expect(seen().styles.find(({ kind }) => kind === "background")).toMatchObject({ row: 3, rows: 2 });
  });

  it("are sorted with their notes", () => {
    evaluate(script, `${sheet}.getRange('A2:C4').sort({ column: 2, ascending: false })`);
    expect(
      seen()
        .values.slice(1, 4)
        .map(([name]) => name),
    ).toEqual(["Bob", "Cat", "Ann"]);
    expect(seen().notes).toEqual([{ row: 2, column: 2, text: "of Bob" }]);
  });
});

describe("developer metadata", () => {
  it("is found by key, and is not for arbitrary ranges", () => {
    const found = `${sheet}.createDeveloperMetadataFinder().withKey('age').find()`;
    expect(evaluate(script, `${found}.map((m) => [m.getValue(), m.getLocation().getColumn().getColumn()])`)).toEqual([
      ["yes", 2],
    ]);
    expect(evaluate(script, `${sheet}.getRange('A1:B2').addDeveloperMetadata('a')`)).toMatch("arbitrary ranges");
    evaluate(script, `${found}[0].remove()`);
    expect(evaluate(script, `${found}.length`)).toBe(0);
  });
});

describe("merged cells", () => {
  it("hide what is below, and refuse a sort, a vertical filter and a part", () => {
    evaluate(script, `${sheet}.getFilter().remove(), ${sheet}.getRange('A2:A3').merge()`);
    expect(
      seen()
        .values.slice(1, 3)
        .map(([name]) => name),
    ).toEqual(["Ann", ""]);
    evaluate(script, `${sheet}.getRange('A2:A3').setValues([['x'], ['y']])`);
    expect(
      seen()
        .values.slice(1, 3)
        .map(([name]) => name),
    ).toEqual(["x", ""]);
    expect(evaluate(script, `${sheet}.getRange('A2:B4').sort(1)`)).toMatch("not allowed on merged cells");
    expect(evaluate(script, `${sheet}.getRange('A1:B4').createFilter()`)).toMatch("vertical merges");
    expect(evaluate(script, `${sheet}.getRange('A3:A4').merge()`)).toMatch("select all cells in a merged range");
  });
});

describe("a formula's spill", () => {
  const spill = [
    ["a", 1],
    ["b", 2],
  ];

  it("fills cells that hold nothing, and shows #REF! when one of them does", () => {
    script.put("Sheet1", 10, 1, { formula: "=F()", value: "a", spill });
    expect(evaluate(script, `${sheet}.getRange('A10:B11').getValues()`)).toEqual(spill);
    expect(evaluate(script, `${sheet}.getRange('A10:B11').getFormulas()`)).toEqual([
      ["=F()", ""],
      ["", ""],
    ]);
    expect(evaluate(script, `${sheet}.getLastRow()`)).toBe(11);
    evaluate(script, `${sheet}.getRange('B11').setValue('mine')`);
    expect(evaluate(script, `${sheet}.getRange('A10:B11').getValues()`)).toEqual([
      ["#REF!", ""],
      ["", "mine"],
    ]);
    evaluate(script, `${sheet}.getRange('B11').clearContent()`);
    expect(evaluate(script, `${sheet}.getRange('A10:B11').getValues()`)).toEqual(spill);
  });

  it("does not go beyond the sheet", async () => {
    const small = await openAppsScript({ files: {}, clock: { at: 0 } });
    onTestFinished(() => small.close());
    small.put("Sheet1", 1000, 1, { formula: "=F()", value: "a", spill });
    expect(small.sheet("Sheet1").values.at(-1)).toEqual(["#REF!"]);
  });
});
