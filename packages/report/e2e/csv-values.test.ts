import { columns, rows } from "@aihr-plugins/report";
import { csv, csvLine, neutralize } from "@aihr-plugins/report/csv";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { delimiters, dialects } from "./dialects.ts";
import { hostileNames } from "./hostile-names.ts";
import { type LibreOffice, openLibreOffice } from "./libre-office/open-libre-office.ts";

let libreOffice: LibreOffice;
beforeAll(async () => {
  libreOffice = await openLibreOffice();
});
afterAll(() => libreOffice.close());

const readAt = Date.parse("2026-11-23T12:00:00Z");

describe("CSV in LibreOffice", () => {
  it.each(delimiters)("has harmless names to the letter, between %j", async (delimiter) => {
    const names = harmlessNames();
    const file = names.map((name) => csvLine([name, "end"], { delimiter })).join("");
    const [sheet] = await libreOffice.open([file], { separators: delimiter, quotedFieldAsText: false });
    expect(sheet?.map((line) => line.map(({ value }) => value))).toEqual(
      names.map((name) => [name.replace(/\r\n?/g, "\n"), "end"]),
    );
  });

  it.each(delimiters)("has the column titles, with a byte-order mark or without, between %j", async (delimiter) => {
    const files = dialects.filter((dialect) => dialect.delimiter === delimiter).map((dialect) => csv([], dialect));
    const sheets = await libreOffice.open(files, { separators: delimiter, quotedFieldAsText: true });
    const titles = columns.map(({ title }) => title);
    expect(sheets.map((sheet) => sheet.map((line) => line.map(({ value }) => value)))).toEqual(
      files.map(() => [titles]),
    );
  });

  it.each([
    { delimiter: ",", decimalComma: false, locale: "en-US" },
    { delimiter: "|", decimalComma: false, locale: "en-US" },
    { delimiter: ";", decimalComma: true, locale: "de-DE" },
    { delimiter: ";", decimalComma: true, locale: "nl-NL" },
    { delimiter: "\t", decimalComma: true, locale: "fr-FR" },
    { delimiter: ",", decimalComma: true, locale: "de-DE" },
  ] as const)("has numbers and dates in $locale, between $delimiter", async ({ delimiter, decimalComma, locale }) => {
    const learners = [
      {
        userId: "learner-1",
        totalHoursStudied: -1.5,
        progress: [{ abbreviation: "PA", value: 50.125, date: "2026-11-01T08:30:00Z" }],
      },
    ];
    const of = columns.filter(({ key }) => ["progressPercent", "lastActivity", "totalHoursStudied"].includes(key));
    const file = csv(rows(learners, { readAt }), {
      ...{ columns: of, delimiter, decimalComma },
      ...{ dateFormat: "spreadsheet", timeZone: "Europe/Amsterdam" },
    });
    const [sheet] = await libreOffice.open([file], { separators: delimiter, quotedFieldAsText: false, locale });
    expect(sheet?.[1]?.map(({ type, value }) => [type, value])).toEqual([
      ["float", "50.125"],
      ["date", "2026-11-01T09:30:00"],
      ["float", "-1.5"],
    ]);
  });
});

/** What a spreadsheet takes for a number, a date, a boolean or an error. */
const values = new Set(["1E5", "2026-11-23", "TRUE", "#N/A"]);

function harmlessNames(): readonly string[] {
  const unit = fc.constantFrom(..."abcdéøçß欧阳محمد😀 .-'’\"(),;|\t&<>/+=@#");
  const madeUp = fc.string({ unit, minLength: 1, maxLength: 16 }).map((text) => `A${text}`);
  return [...hostileNames(), ...fc.sample(madeUp, 300)].filter(
    (name) => neutralize(name) === name && !values.has(name) && !hasTabAndLines(name),
  );
}

/** LibreOffice drops tabs from a cell with several lines. */
function hasTabAndLines(name: string): boolean {
  return /\t/.test(name) && /[\r\n]/.test(name);
}
