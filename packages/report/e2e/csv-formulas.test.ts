import { cells, columns, type Row, rows } from "@aihr-plugins/report";
import { csv } from "@aihr-plugins/report/csv";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { delimiters, dialects } from "./dialects.ts";
import { hostileNames } from "./hostile-names.ts";
import type { CsvImport } from "./libre-office/csv-import.ts";
import { type LibreOffice, openLibreOffice } from "./libre-office/open-libre-office.ts";
import type { Sheet, SheetCell } from "./libre-office/read-sheet.ts";

let libreOffice: LibreOffice;
beforeAll(async () => {
  libreOffice = await openLibreOffice();
});
afterAll(() => libreOffice.close());

const imports: readonly CsvImport[] = [
  ...[...delimiters, ",;\t", ",;\t|"].flatMap((separators) => [
    { separators, quotedFieldAsText: false },
    { separators, quotedFieldAsText: true },
  ]),
  { separators: ",;\t| ", quotedFieldAsText: false, trimAndMerge: true },
];
const named = columns.filter(({ key }) => ["learnerId", "learnerName", "programName", "abbreviation"].includes(key));
const hostileRows = rowsOf(hostileNames());

// Several files, because a quote that another dialect leaves open hides what follows it.
const written = dialects.flatMap((dialect) =>
  chunksOf(70, hostileRows).map((chunk) => csv(chunk, { ...dialect, columns: named })),
);
const joined = delimiters.map((delimiter) => hostileRows.map((row) => cells(row, named).join(delimiter)).join("\r\n"));

describe.each(imports)("LibreOffice with the import options %j", (options) => {
  let sheets: readonly Sheet[];
  beforeAll(async () => {
    sheets = await libreOffice.open([...written, ...joined], options);
  });

  it("finds no formula in the CSV files of any dialect", () => {
    const ofWritten = sheets.slice(0, written.length);
    expect(Math.min(...ofWritten.map((sheet) => sheet.length))).toBeGreaterThan(20);
    expect(ofWritten.flatMap(formulasOf)).toEqual([]);
  });

  it("finds formulas in the same names if they are only joined", () => {
    expect(sheets.slice(written.length).flatMap(formulasOf).length).toBeGreaterThan(20);
  });
});

describe("LibreOffice", () => {
  it.each([
    ["=1+1", ","],
    ["\0=1+1", ","],
    ["Doe,=1+1,x", ","],
    ["Doe;=1+1;x", ";"],
    ["Doe\t=1+1", "\t"],
    ["Doe|=1+1", "|"],
    ["Doe\r\n=1+1", ","],
  ])("runs the formula in %j between %j, and not if csv writes it", async (name, separators) => {
    const [row] = rowsOf([name]);
    const file = csv(row === undefined ? [] : [row], { columns: named });
    const [plain = [], safe = []] = await libreOffice.open([name, file], { separators, quotedFieldAsText: false });
    expect(formulasOf(plain)).toEqual([expect.objectContaining({ formula: "of:=1+1", value: "2" })]);
    expect(formulasOf(safe)).toEqual([]);
  });
});

/** Each name is a learner's, a program's, or an abbreviation. */
function rowsOf(names: readonly string[]): readonly Row[] {
  const learners = chunksOf(3, names).map(([userName, programName, abbreviation], at) => ({
    userId: `learner-${at}`,
    userName: userName ?? null,
    progress: [{ programName: programName ?? null, abbreviation: abbreviation ?? null, value: 50 }],
  }));
  return rows(learners, { readAt: Date.parse("2026-11-23T12:00:00Z") });
}

function chunksOf<Item>(size: number, items: readonly Item[]): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
}

function formulasOf(sheet: Sheet): readonly SheetCell[] {
  return sheet.flat().filter(({ formula }) => formula !== null);
}
