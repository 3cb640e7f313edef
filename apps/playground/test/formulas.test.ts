import { calculatingSheet } from "@aihr-plugins/calculating-sheet";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate } from "../src/formulas/evaluate.ts";
import { FormulaError } from "../src/formulas/formula-error.ts";
import { parseFormula } from "../src/formulas/parse-formula.ts";
import { isValues, type Result, type Value } from "../src/formulas/values.ts";

/** A1:C3, of which B2 is blank. */
const cells: Value[][] = [
  [1, "two", 3],
  [0.5, "", true],
  [-4, "7", "x"],
];

function calculate(formula: string): Result {
  try {
    return evaluate(parseFormula(formula), {
      cells: (_, range) => {
        const [from = "A1", to = from] = range.split(":");
        const column = (cell: string) => cell.charCodeAt(0) - 65;
        const row = (cell: string) => Number(cell.slice(1));
        return cells.slice(row(from) - 1, row(to)).map((line) => line.slice(column(from), column(to) + 1));
      },
      custom: () => undefined,
    });
  } catch (error) {
    if (error instanceof FormulaError) return error;
    throw error;
  }
}

function byHyperFormula(formula: string): unknown {
  const filled = cells.map(
    (line) => line.map((value) => (value === "" ? null : value === "7" ? "'7" : value)) as (string | number)[],
  );
  const sheet = calculatingSheet(filled, () => undefined);
  sheet.setCellContents({ sheet: 0, row: 9, col: 5 }, [[formula]]);
  const value = sheet.getCellValue({ sheet: 0, row: 9, col: 5 });
  sheet.destroy();
  if (typeof value !== "object" || value === null) return value ?? "";
  return value.value;
}

function shown(result: Result): unknown {
  if (result instanceof FormulaError) return result.code;
  return isValues(result) ? "values" : result;
}

describe("a formula", () => {
  it.each([
    "=1+2*3",
    "=(1+2)*3",
    "=2^3^2",
    "=-2+5",
    "=50%",
    "=1-20%",
    "=10/4",
    "=1/0",
    "=1.5e3+.5",
    '="a"&"b"&1',
    "=A1",
    "=B2",
    "=A1+A2",
    "=B2+1",
    '=B2&"x"',
    "=B1+1",
    "=B3+1",
    "=C2+1",
    "=$A$1*2",
    "=a1+a2",
    "=1=1",
    "=1<>1",
    '="a"="A"',
    "=2>1",
    "=2<=1",
    '="b">"a"',
    "=A1=1",
    '=IF(A1=1,"yes","no")',
    '=IF(A1>1,"yes","no")',
    "=IF(A1>1,1)",
    '=IFERROR(1/0,"none")',
    '=IFERROR(A1,"none")',
    "=SUM(A1:A3)",
    "=SUM(A1:C3)",
    "=SUM(A1:A3,10)",
    "=SUM(A1,A3)",
    "=SUM(1/0,1)",
    "=AVERAGE(A1:A3)",
    "=AVERAGE(A1:C3)",
    "=AVERAGE(B2:B2)",
    "=COUNT(A1:C3)",
    "=COUNT(A1:C3,1,2)",
    "=MIN(A1:C3)",
    "=MAX(A1:C3)",
    "=MAX(B2:B2)",
    "=MIN(3,1,2)",
    "=ROUND(2.345,2)",
    "=ROUND(-2.5,0)",
    "=ROUND(1234.5,-2)",
    "=ROUND(SUM(A1:A3)*100,1)",
    "=sum(a1:a3)",
    '=SUM(A1:A3)*IF(A1=1,2,3)&"%"',
    "=NOSUCH(1)",
    "=nosuch",
  ])("%s gives what HyperFormula gives", (formula) => {
    const expected = byHyperFormula(formula);
    expect(shown(calculate(formula))).toEqual(typeof expected === "number" ? expect.closeTo(expected, 10) : expected);
  });

  it("of any arithmetic gives what HyperFormula gives", () => {
    const leaf = fc.oneof(
      fc.integer({ min: 0, max: 99 }).map(String),
      fc.constantFrom("A1", "A2", "A3", "B2", "0.25", "SUM(A1:A3)", "MAX(A1:C3)", '"3"'),
    );
    const formula = fc.letrec<{ readonly expression: string }>((tie) => ({
      expression: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc
          .tuple(tie("expression"), fc.constantFrom("+", "-", "*", "/", "&", "<", "=", ">="), tie("expression"))
          .map(([left, operator, right]) => `(${left}${operator}${right})`),
        fc.tuple(tie("expression"), tie("expression")).map(([a, b]) => `IFERROR(${a},${b})`),
        fc.tuple(tie("expression"), tie("expression"), tie("expression")).map((each) => `IF(${each.join(",")})`),
      ),
    })).expression;
    fc.assert(
      fc.property(formula, (expression) => {
        const [ours, expected] = [shown(calculate(`=${expression}`)), byHyperFormula(`=${expression}`)];
        if (typeof expected === "number" && typeof ours === "number") {
          expect(ours).toBeCloseTo(expected, 6);
        } else expect(ours).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['="say ""hi"""', 'say "hi"'],
    ["=TRUE", true],
    ["=IF(true,1,1/0)", 1],
  ])("%s gives what Google Sheets gives, where HyperFormula differs", (formula, expected) => {
    expect(calculate(formula)).toBe(expected);
  });

  it("separates arguments with semicolons, too", () => {
    expect(calculate("=IF(A1=1;2;3)")).toBe(2);
  });

  it.each(["=", "=1+", "=(1", "=SUM(A1", '="a', "=1 2", "=)", "=#"])("%s says that it cannot be read", (formula) => {
    expect(calculate(formula)).toMatchObject({ code: "#ERROR!", message: "Formula parse error." });
  });

  it("says which function or name is not known", () => {
    expect(calculate("=AIHR_NOSUCH(1)")).toMatchObject({ code: "#NAME?", message: "Unknown function: ‘AIHR_NOSUCH’." });
    expect(calculate("=INDEX(1)")).toMatchObject({
      code: "#NAME?",
      message: "Unknown function: ‘INDEX’. This page has only a few of Google Sheets’ own functions.",
    });
    expect(calculate("=nosuch")).toMatchObject({ code: "#NAME?", message: "Unknown range name: “nosuch”." });
  });

  it("needs one value where one is needed", () => {
    expect(calculate("=A1:A3+1")).toMatchObject({ code: "#VALUE!" });
  });
});
