import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formulaOfHash, hashOfFormula } from "../src/page/deep-link.ts";
import { pastedCells } from "../src/page/grid/clipboard.ts";
import { areaOfSelection, moveSelection, selectionOf } from "../src/page/grid/selection.ts";
import { calculationOrder } from "../src/script/calculation-order.ts";

/** Ten rows and five columns, of which B2:B4 and B8 are filled. */
const size = {
  rows: 10,
  columns: 5,
  isFilled: (row: number, column: number) => column === 2 && ((row >= 2 && row <= 4) || row === 8),
};
const press = (key: string, held: { shift?: boolean; control?: boolean } = {}) => ({
  key,
  shift: held.shift ?? false,
  control: held.control ?? false,
  pageRows: 4,
});

describe("the selection", () => {
  it.each([
    ["ArrowDown", 3, 2],
    ["ArrowUp", 1, 2],
    ["ArrowLeft", 2, 1],
    ["ArrowRight", 2, 3],
    ["PageDown", 6, 2],
    ["PageUp", 1, 2],
    ["Home", 2, 1],
    ["End", 2, 5],
  ])("moves from B2 with %s", (key, row, column) => {
    expect(moveSelection(selectionOf(2, 2), press(key), size)).toEqual(selectionOf(row, column));
  });

  it.each([
    [2, "ArrowDown", 4],
    [4, "ArrowDown", 8],
    [8, "ArrowDown", 10],
    [10, "ArrowUp", 8],
    [5, "ArrowUp", 4],
  ])("jumps with Ctrl from row %i with %s to row %i", (from, key, to) => {
    const moved = moveSelection(selectionOf(from, 2), press(key, { control: true }), size);
    expect(moved).toEqual(selectionOf(to, 2));
  });

  it("grows with Shift, in every direction", () => {
    const grown = moveSelection(selectionOf(2, 2), press("ArrowUp", { shift: true }), size);
    expect(grown && areaOfSelection(grown)).toEqual({ row: 1, column: 2, rows: 2, columns: 1 });
  });

  it("stays in the sheet, whatever is pressed", () => {
    const keys = fc.constantFrom(
      "ArrowDown",
      "ArrowUp",
      "ArrowLeft",
      "ArrowRight",
      "PageDown",
      "PageUp",
      "Home",
      "End",
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(keys, fc.boolean(), fc.boolean()), { maxLength: 40 }), (presses) => {
        const last = presses.reduce(
          (selection, [key, shift, control]) =>
            moveSelection(selection, press(key, { shift, control }), size) ?? selection,
          selectionOf(1, 1),
        );
        for (const place of [last.row, last.toRow, 11 - last.row]) expect(place).toBeGreaterThan(0);
        for (const place of [last.column, last.toColumn, 6 - last.toColumn]) expect(place).toBeGreaterThan(0);
      }),
    );
  });

  it("does not move with another key", () => {
    expect(moveSelection(selectionOf(1, 1), press("x"), size)).toBeUndefined();
  });
});

describe("the clipboard", () => {
  it.each([
    ["", []],
    ["a", [["a"]]],
    ["a\tb\n", [["a", "b"]]],
    [
      "a\tb\r\nc\t\r\n",
      [
        ["a", "b"],
        ["c", ""],
      ],
    ],
  ])("%j holds cells", (text, cells) => {
    expect(pastedCells(text)).toEqual(cells);
  });
});

describe("an address", () => {
  it("keeps any formula", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(formulaOfHash(hashOfFormula(`=${text}`))).toBe(`=${text}`);
      }),
    );
  });

  it("is read as it is written by hand", () => {
    expect(formulaOfHash('#=AIHR_METRIC("completion rate")')).toBe('=AIHR_METRIC("completion rate")');
    expect(formulaOfHash("#=AIHR_PROGRESS(%22Ana%22)")).toBe('=AIHR_PROGRESS("Ana")');
  });

  it.each(["", "#", "#section", "#=%"])("%j holds none", (hash) => {
    expect(formulaOfHash(hash)).toBeUndefined();
  });
});

describe("the order of calculation", () => {
  const at = (row: number, formula: string, sheet = "Sheet1") => ({ sheet, row, column: 1, formula });
  const ordered = (...formulas: readonly ReturnType<typeof at>[]) =>
    calculationOrder(formulas).map(({ row, isCircular }) => (isCircular ? -row : row));

  it("puts a formula after those that it refers to", () => {
    expect(ordered(at(1, "=A2"), at(2, "=SUM(A3:B4)"), at(3, "=1"))).toEqual([3, 2, 1]);
  });

  it("finds formulas that need their own results", () => {
    expect(ordered(at(1, "=A2"), at(2, "=A1+1"), at(3, "=A1"), at(4, "=A4"))).toEqual([-2, -1, 3, -4]);
  });

  it("knows other sheets by their names", () => {
    expect(ordered(at(1, "='My sheet'!A1"), at(2, "=A1", "My sheet"), at(1, "=2", "My sheet"))).toEqual([1, 1, 2]);
  });

  it("reads no reference in a text", () => {
    expect(ordered(at(1, '="A1"'))).toEqual([1]);
  });
});
