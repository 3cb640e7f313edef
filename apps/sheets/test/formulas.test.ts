import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { calculatingSheet } from "./kit/calculating-sheet.ts";
import { keepSpreadsheet, type Spreadsheet } from "./kit/open-spreadsheet.ts";
import { people } from "./kit/people.ts";

let spreadsheet: Spreadsheet;
beforeAll(async () => {
  spreadsheet = await keepSpreadsheet({ people });
});
afterAll(() => spreadsheet.close());

/** Names in A1:A4, of which one is blank and one matches no learner; the formula is in C1. */
function calculate(formula: string, blocking: Readonly<Record<string, string>> = {}) {
  const sheet = calculatingSheet(spreadsheet, [
    ["Ana de Vries", null, null],
    [null, null, null],
    ["Zoe Quist", null, null],
    ["Björn Öst", null, null],
  ]);
  for (const [reference, value] of Object.entries(blocking)) {
    const address = sheet.simpleCellAddressFromString(reference, 0);
    if (address) sheet.setCellContents(address, [[value]]);
  }
  sheet.setCellContents({ sheet: 0, row: 0, col: 2 }, [[formula]]);
  return (column: number, row: number) => {
    const value = sheet.getCellValue({ sheet: 0, row, col: column });
    return typeof value === "object" && value !== null ? `${value.value} ${value.message}` : value;
  };
}

const value = (formula: string) => calculate(formula)(2, 0);

describe("a formula in a sheet", () => {
  it.each([
    ['=AIHR_PROGRESS("Ana de Vries", "PA")', 0.75],
    ['=AIHR_PROGRESS(A1, "PA")*100', 75],
    ['=AIHR_PROGRESS(A2, "PA")', ""],
    ['=AIHR_METRIC("learners")', 7],
    ['=AIHR_PROGRESS("Zoe Quist", "PA")', "#VALUE! No learner matches “Zoe Quist”."],
    ['=IFERROR(AIHR_PROGRESS("Zoe Quist", "PA"), "not there")', "not there"],
    ['=SUM(AIHR_PROGRESS("Ana de Vries", "PA"), AIHR_PROGRESS("Björn Öst", "PA"))', 1.746],
    ['=SUM(AIHR_PROGRESS("Zoe Quist", "PA"), 1)', "#VALUE! No learner matches “Zoe Quist”."],
    ["=SUM(AIHR_HOURS(A1:A4))", 25.5],
    ['=IFERROR(INDEX(AIHR_PROGRESS(A1:A4, "PA"), 4, 1), 0)', 0.996],
    ["=INDEX(AIHR_PROGRAMS(), 2, 1)", "PA"],
    ['=YEAR(AIHR_METRIC("last activity"))', 2026],
    ['=IF(AIHR_METRIC("completion rate")<0.5, "low", "high")', "low"],
  ])("%s", (formula, expected) => {
    expect(value(formula)).toEqual(typeof expected === "number" ? expect.closeTo(expected) : expected);
  });

  it("spills a column for a column", () => {
    const at = calculate('=AIHR_PROGRESS(A1:A4, "PA")');
    expect([0, 1, 2, 3].map((row) => at(2, row))).toEqual([0.75, "", "No learner matches “Zoe Quist”.", 0.996]);
  });

  it("spills a table", () => {
    const at = calculate("=AIHR_PROGRAMS()");
    expect([at(2, 0), at(4, 0), at(2, 1), at(4, 1), at(2, 2), at(4, 2)]).toEqual([
      "Program",
      "Learners",
      "PA",
      4,
      "HRBP",
      3,
    ]);
  });

  it("filters", () => {
    const at = calculate('=FILTER(AIHR_HOURS(A1:A4), A1:A4<>"")');
    expect([at(2, 0), at(2, 1), at(2, 2)]).toEqual([22.5, "No learner matches “Zoe Quist”.", 3]);
  });

  it("overwrites nothing: a spill that is blocked says so", () => {
    const at = calculate("=AIHR_PROGRAMS()", { D2: "mine" });
    expect([at(2, 0), at(3, 1)]).toEqual([expect.stringMatching(/^#SPILL!/), "mine"]);
  });
});
