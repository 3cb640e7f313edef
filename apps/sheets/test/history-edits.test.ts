import { trendFigures } from "@aihr-plugins/history";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openNights } from "./kit/record-nights.ts";
import { plainCell, trendCells } from "./kit/trend-cells.ts";

/** What a user does to the history's sheet between two nights. `n` chooses where. */
const edits: Readonly<Record<string, (n: number) => string>> = {
  insertColumn: (n) => `s.insertColumnBefore(1 + ${n} % s.getLastColumn())`,
  ownColumnLikeOurs: (n) =>
    `s.insertColumnBefore(1 + ${n} % s.getLastColumn()); s.getRange(heading, 1 + ${n} % s.getLastColumn()).setValue('Completed')`,
  rename: (n) => `s.getRange(heading, 1 + ${n} % s.getLastColumn()).setValue('Renamed ${n}')`,
  move: (n) => `s.moveColumns(s.getRange(1, 1 + ${n} % s.getLastColumn(), s.getMaxRows(), 1), 1)`,
  titleAbove: (n) => `s.insertRowBefore(1); s.getRange(1, 1).setValue('kept title ${n}')`,
  noteBetween: (n) =>
    `const row = heading + 1 + ${n} % (s.getLastRow() - heading); s.insertRowBefore(row); s.getRange(row, 1).setValue('kept note ${n}')`,
  totalBelow: (n) => `const row = s.getLastRow() + 1;
     if (row > s.getMaxRows()) s.insertRowAfter(s.getMaxRows());
     s.getRange(row, 1 + ${n} % 5).setFormula('=COUNTA(A1:A' + (row - 1) + ')&"kept total ${n}"')`,
  sort: (n) =>
    `s.getRange(heading + 1, 1, s.getLastRow() - heading, s.getLastColumn()).sort({ column: 1 + ${n} % s.getLastColumn(), ascending: ${n % 2 === 0} })`,
  renameSheet: (n) => `s.setName('Mine ${n}')`,
  hideRows: (n) => `s.hideRows(heading + 1 + ${n} % (s.getLastRow() - heading))`,
  deleteGains: () =>
    `const found = s.createDeveloperMetadataFinder().withValue('minutesGained').find()[0];
     if (found) s.deleteColumn(found.getLocation().getColumn().getColumn())`,
};

const prelude = `const book = SpreadsheetApp.getActive();
  const s = book.getSheetById ? book.getSheetById(id) : book.getSheets().find((each) => each.getSheetId() === id);
  const heading = s.createDeveloperMetadataFinder().withKey('aihr.heading').find()[0].getLocation().getRow().getRow();`;

describe("what users do to the history", () => {
  it("changes no figure of the trend", async () => {
    const edit = fc.tuple(fc.constantFrom(...Object.keys(edits)), fc.nat(40));
    const round = fc.tuple(fc.array(edit, { maxLength: 3 }), fc.integer({ min: 1, max: 9 }));
    await fc.assert(
      fc.asyncProperty(fc.array(round, { minLength: 2, maxLength: 4 }), async (rounds) => {
        const { sheet, history, record } = await openNights();
        await record(0);
        const id = sheet.sheets().find(({ name }) => name === "AIHR history")?.id;
        for (const [chosen, days] of rounds) {
          for (const [name, n] of chosen) sheet.edit(`const id = ${id}; ${prelude} ${edits[name]?.(n)}`);
          expect(await record(days)).toMatch(/^(Added|Nothing has changed)/);
        }
        const titles = trendFigures.map(({ title }) => title);
        const shown = sheet.cell("AIHR_TREND", [titles]) as readonly (readonly unknown[])[];
        const plain = shown.slice(1).map(([, ...values]) => values.map(plainCell));
        expect(plain).toEqual((await history.trend({ by: "week" })).map(trendCells));
        await sheet.close();
      }),
      { numRuns: 6 },
    );
  }, 120_000);
});
