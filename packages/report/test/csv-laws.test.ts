import { csvLine, neutralize } from "@aihr-plugins/report/csv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const separators = [",", ";", "\t", "|"] as const;

const unit = fc.constantFrom(
  ..."aé =+-@\"';,|\t\r\n\0\u0001\u007f\u0085\u200b\u200d\ufeff\u00a0\u2060＝＋－＠﹦﹢﹣﹫−⁺₌",
);
const name = fc.string({ unit, maxLength: 12 });
const cell = fc.oneof(
  name,
  fc.integer({ min: -9, max: 9 }),
  fc.double({ noNaN: true }),
  fc.boolean(),
  fc.constant(null),
);

describe("CSV of other people's input", () => {
  it("has no cell that is a formula, whichever separator and quoting a program assumes", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
        fc.constantFrom(...separators),
        fc.boolean(),
        (lines, delimiter, decimalComma) => {
          const text = lines.map((line) => csvLine(line, { delimiter, decimalComma })).join("");
          for (const separator of [...separators, ",;\t|"]) {
            const parsed = [...split(text, separator, true), ...split(text, separator, false)];
            expect(parsed.filter(isFormula)).toEqual([]);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("is the same when neutralized twice", () => {
    fc.assert(
      fc.property(name, (text) => {
        expect(neutralize(neutralize(text))).toBe(neutralize(text));
      }),
    );
  });

  it("keeps every other character of a name", () => {
    fc.assert(
      fc.property(name, (text) => {
        const kept = text.replace(/[^\P{Cc}\t\r\n]/gu, "");
        expect(neutralize(text).replaceAll("'", "")).toBe(kept.replaceAll("'", ""));
      }),
    );
  });
});

/** A lenient reader: a quote at the start of a cell opens it, a doubled quote is one, and text may follow the end. */
function split(text: string, separators: string, withQuotes: boolean): readonly string[] {
  const cells: string[] = [];
  let current = "";
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? "";
    if (isQuoted) {
      if (character !== '"') current += character;
      else if (text[at + 1] === '"') {
        current += '"';
        at += 1;
      } else isQuoted = false;
    } else if (withQuotes && character === '"' && current === "") isQuoted = true;
    else if (separators.includes(character) || character === "\r" || character === "\n") {
      cells.push(current);
      current = "";
    } else current += character;
  }
  return [...cells, current];
}

/** A negative number is no formula, nor is one with the rest of its line in another dialect. */
function isFormula(cell: string): boolean {
  const visible = cell.replace(/^[\s\p{Cc}\u200b-\u200d\u2060\ufeff]+/u, "");
  return /^[=+\-@−]/.test(visible.normalize("NFKC")) && !/^-\d[\d.,e+-]*([",;\t|\r\n].*)?$/s.test(visible);
}
