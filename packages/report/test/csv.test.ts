import { columns, csv, csvHeader, csvLine, csvLines, neutralize, rows } from "@aihr-plugins/report";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { learner, NOW } from "./learners.ts";

const some = rows([{ ...learner("1", { value: 50, abbreviation: "PA" }), userName: '"Doe", Ana' }], { readAt: NOW });
const two = columns.filter(({ key }) => key === "learnerName" || key === "progressPercent");

describe("csv", () => {
  it("is a header from the column table, and lines that end in CR LF", () => {
    expect(csv(some, { columns: two })).toBe('Learner name,Progress percent\r\n"""Doe"", Ana",50\r\n');
  });

  it("has all columns unless told", () => {
    expect(csv([])).toBe(`${columns.map(({ title }) => title).join(",")}\r\n`);
  });

  it("begins with a byte-order mark on request only", () => {
    expect(csv(some, { byteOrderMark: true })).toBe(`\uFEFF${csv(some)}`);
  });

  it("can be written in chunks", () => {
    expect(csvHeader() + csvLines(some) + csvLines(some)).toBe(csv([...some, ...some]));
  });
});

describe("csvLine", () => {
  it.each([
    ["nothing for null", null, ""],
    ["numbers as they are, negative ones too", -1.5, "-1.5"],
    ["booleans", true, "true"],
    ["plain text as it is", "Ana Díaz", "Ana Díaz"],
    ["commas in quotes", "a,b", '"a,b"'],
    ["quotes doubled", 'a"b', '"a""b"'],
    ["line breaks in quotes", "a\r\nb", '"a\r\nb"'],
    ["a formula as text, in quotes where it must", '=HYPERLINK("x","y")', `"'=HYPERLINK(""x"",""y"")"`],
  ])("writes %s", (_, cell, field) => {
    expect(csvLine([cell])).toBe(`${field}\r\n`);
  });

  it("comes back whole from a reader of RFC 4180", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "é", ",", '"', "\r", "\n", "=", "-", " ", "\t") });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (cells) => {
        expect(readCsv(csvLine(cells))).toEqual([cells.map(neutralize)]);
      }),
    );
  });
});

describe("neutralize", () => {
  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "  =1", "＝1", "＋1", "－1", "＠x"])(
    "puts an apostrophe before %j",
    (text) => {
      expect(neutralize(text)).toBe(`'${text}`);
    },
  );

  it.each(["Ana", "O'Neil", "a=b", "1-2", "", "'=1"])("leaves %j as it is", (text) => {
    expect(neutralize(text)).toBe(text);
  });
});

/** The grammar of RFC 4180, letter by letter. */
function readCsv(text: string): string[][] {
  const lines: string[][] = [[]];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/y;
  while (field.lastIndex < text.length) {
    const [, quoted, plain = "", end] = field.exec(text) ?? expect.fail(`Not CSV at ${field.lastIndex}: ${text}`);
    lines[lines.length - 1]?.push(quoted?.replace(/""/g, '"') ?? plain);
    if (end === "\r\n" && field.lastIndex < text.length) lines.push([]);
  }
  return lines;
}
