import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { forEachCell } from "../src/functions/range-first.ts";
import { UserError } from "../src/settings/user-error.ts";

const size = fc.integer({ min: 1, max: 6 });
const cell = fc.constantFrom("", "good", "bad", 7);
const grid = fc
  .tuple(size, size)
  .filter(([rows, columns]) => rows * columns > 1)
  .chain(([rows, columns]) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  );

function calculate(text = ""): string {
  if (text === "bad") throw new UserError("a sentence");
  return `of ${text}`;
}

describe("forEachCell", () => {
  it("keeps the shape and the blanks of any range, and every bad cell to itself", () => {
    fc.assert(
      fc.property(grid, (range) => {
        const expected = new Map<unknown, string>([
          ["", ""],
          ["good", "of good"],
          ["bad", "a sentence"],
          [7, "of 7"],
        ]);
        expect(forEachCell([range], calculate)).toEqual(range.map((line) => line.map((each) => expected.get(each))));
      }),
    );
  });

  it("gives for a range what it gives for each value", () => {
    fc.assert(
      fc.property(grid, (range) => {
        const both = forEachCell([range, "x"], (a = "", b = "") => a + b);
        expect(both).toEqual(
          range.map((line) => line.map((each) => forEachCell([each, "x"], (a = "", b = "") => a + b))),
        );
      }),
    );
  });

  it("throws for a single value, so that IFERROR catches it", () => {
    expect(() => forEachCell(["bad"], calculate)).toThrow("a sentence");
  });
});
