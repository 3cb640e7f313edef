import { columns, rows } from "@aihr-plugins/report";
import { csv, csvHeader, csvLine, csvLines, neutralize } from "@aihr-plugins/report/csv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { learner, NOW } from "./learners.ts";

const some = rows([{ ...learner("1", { value: 50, abbreviation: "PA" }), userName: '"Doe", Ana' }], { readAt: NOW });
const two = columns.filter(({ key }) => key === "learnerName" || key === "progressPercent");

describe("csv", () => {
  it("is a header from the column table, and lines that end in CR LF", () => {
    expect(csv(some, { columns: two })).toBe('Learner name,Progress percent\r\n"""Doe"", Ana",50\r\n');
  });

  it("has all columns unless set", () => {
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
    ["other separators in quotes", "Doe; Jane|x\ty", '"Doe; Jane|x\ty"'],
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

describe("the dialect", () => {
  const dates = columns.filter(({ key }) => ["progressPercent", "lastActivity"].includes(key));
  const half = rows([learner("1", { value: 50.5, date: "2026-11-01T08:30:00Z" }), learner("2", { value: -1.5 })], {
    readAt: NOW,
  });

  it("has commas, points and instants in UTC unless set", () => {
    expect(csvLines(half, { columns: dates })).toBe("50.5,2026-11-01T08:30:00.000Z\r\n-1.5,\r\n");
  });

  it("has semicolons if numbers have commas", () => {
    expect(csvLines(half, { columns: dates, decimalComma: true })).toBe("50,5;2026-11-01T08:30:00.000Z\r\n-1,5;\r\n");
    expect(csvHeader({ columns: dates, decimalComma: true })).toBe("Progress percent;Last activity\r\n");
  });

  it.each([";", "\t", "|"] as const)("separates by %j", (delimiter) => {
    expect(csvLine(["a", 1.5, null], { delimiter })).toBe(`a${delimiter}1.5${delimiter}\r\n`);
  });

  it("quotes a number with a comma between commas", () => {
    expect(csvLine([1.5, 2], { delimiter: ",", decimalComma: true })).toBe('"1,5",2\r\n');
  });

  it("has dates that a spreadsheet reads, in the zone", () => {
    const options = { columns: dates, dateFormat: "spreadsheet" } as const;
    expect(csvLines(half, options)).toBe("50.5,2026-11-01 08:30:00\r\n-1.5,\r\n");
    expect(csvLines(half, { ...options, timeZone: "Europe/Amsterdam" })).toContain("2026-11-01 09:30:00");
  });
});

describe("neutralize", () => {
  it.each([
    ...["=1+1", "+1", "-1", "@SUM(A1)", "  =1", "\u00a0=1", "\u200b=1", "\ufeff=1", '"=1+1"', "-5 °C"],
    ...["＝1", "＋1", "－1", "＠x", "﹦1+1", "﹢1", "﹣1", "﹫x", "−1", "⁼1", "₊1"],
  ])("puts an apostrophe before %j", (text) => {
    expect(neutralize(text)).toBe(`'${text}`);
  });

  it.each([
    ["Doe;=1+1;x", "Doe;'=1+1;x"],
    ["Jane;=2+2", "Jane;'=2+2"],
    ["Doe, -Jane", "Doe,' -Jane"],
    ["a|@b", "a|'@b"],
    ["\t=1", "\t'=1"],
    ["a\r\n=1", "a\r\n'=1"],
    ['Doe;"=1+1"', `Doe;'"=1+1"`],
    ["a;\u200b＝1", "a;'\u200b＝1"],
    ["=1;=2", "'=1;'=2"],
  ])("also where a cell of another dialect begins: %j", (text, neutralized) => {
    expect(neutralize(text)).toBe(neutralized);
  });

  it.each([
    ["\0=1+1", "'=1+1"],
    ["A\u0007na\u009b", "Ana"],
    [";\0=1", ";'=1"],
    ["annual\u202efdp.exe\u202c", "annualfdp.exe"],
    ["\u2067=1+1\u2069", "'=1+1"],
  ])("drops control characters, and marks that reverse a text: %j", (text, neutralized) => {
    expect(neutralize(text)).toBe(neutralized);
  });

  it.each(["\u200b", "\u00ad", " ", '"', ";", ";\u2060"])("takes no longer for many of %j", (unit) => {
    const text = `${unit.repeat(20_000)}x`;
    expect(neutralize(text)).toBe(text);
  });

  it.each([
    "Ana",
    "O'Brien",
    "Doe; Jane",
    "Doe, John",
    "Anne-Marie",
    "a=b",
    "1-2",
    "C++",
    "ana@example.com",
    "",
    "'=1",
  ])("leaves %j as it is", (text) => {
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
