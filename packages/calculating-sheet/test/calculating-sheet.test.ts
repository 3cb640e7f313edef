import { beforeAll, describe, expect, it } from "vitest";
import { calculatingSheet, registerCustomFunctions } from "../src/index.ts";

beforeAll(() => {
  registerCustomFunctions(["OUR_VALUE"]);
  // As another file of tests in the same process does.
  registerCustomFunctions(["OUR_TABLE"]);
});

function values(formula: string, custom: (name: string, values: readonly unknown[]) => unknown): unknown {
  const sheet = calculatingSheet([["Ana", null, formula]], custom);
  return sheet.getSheetValues(0).map((line) => line.slice(2));
}

describe("a custom function", () => {
  it("gets values, blanks as empty texts, and ranges as tables", () => {
    const calls: unknown[] = [];
    values("=OUR_VALUE(A1, B1, A1:B1)", (name, given) => {
      calls.push([name, ...given]);
      return 1;
    });
    expect(calls).toContainEqual(["OUR_VALUE", "Ana", "", [["Ana", ""]]]);
  });

  it("returns a value that formulas calculate with", () => {
    expect(values("=OUR_VALUE(A1)*2", () => 21)).toEqual([[42]]);
  });

  it("returns a table that spills, with dates as days", () => {
    const table = [
      ["Name", "Day"],
      ["Ana", new Date("1970-01-02T00:00:00Z")],
    ];
    expect(values("=OUR_TABLE()", () => table)).toEqual([
      ["Name", "Day"],
      ["Ana", 25_570],
    ]);
  });

  it("returns an error, whose message the cell has", () => {
    expect(values("=OUR_VALUE(A1)", () => new Error("No such learner."))).toMatchObject([
      [{ value: "#VALUE!", message: "No such learner." }],
    ]);
  });
});
