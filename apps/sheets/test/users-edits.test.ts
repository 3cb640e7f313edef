import type { Learner } from "@aihr-plugins/sandbox";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openSpreadsheet, type Spreadsheet } from "./kit/open-spreadsheet.ts";
import { id, people } from "./kit/people.ts";

const report = "SpreadsheetApp.getActive().getSheets().find((each) => each.getSheetId() === 2)";

/** What a user does to the sheet between two imports. `n` chooses where. */
const edits: Readonly<Record<string, (n: number) => string>> = {
  insertColumn: (n) => `s.insertColumnBefore(1 + ${n} % s.getLastColumn())`,
  ownColumnLikeOurs: (n) =>
    `s.insertColumnBefore(1 + ${n} % s.getLastColumn());
     s.getRange(heading, 1 + ${n} % (s.getLastColumn() || 1)).setValue('Status')`,
  rename: (n) => `s.getRange(heading, 1 + ${n} % s.getLastColumn()).setValue('Renamed ${n}')`,
  move: (n) => `s.moveColumns(s.getRange(1, 1 + ${n} % s.getLastColumn(), s.getMaxRows(), 1), 1)`,
  titleAbove: (n) => `s.insertRowBefore(1); s.getRange(1, 1).setValue('kept title ${n}')`,
  noteBetween: (n) =>
    `const row = heading + 1 + ${n} % Math.max(1, s.getLastRow() - heading);
     s.insertRowBefore(row); s.getRange(row, 1).setValue('kept note ${n}')`,
  totalBelow: (n) => `const row = s.getLastRow() + 1;
     if (row > s.getMaxRows()) s.insertRowAfter(s.getMaxRows());
     s.getRange(row, 1 + ${n} % 5).setFormula('=COUNTA(A1:A' + (row - 1) + ')&"kept total ${n}"')`,
  sort: (n) =>
    `const rows = s.getLastRow() - heading;
     if (rows > 1) s.getRange(heading + 1, 1, rows, s.getLastColumn()).sort({ column: 1 + ${n} % s.getLastColumn(), ascending: ${n % 2 === 0} })`,
  removeFilter: () => "if (s.getFilter()) s.getFilter().remove()",
  renameSheet: (n) => `s.setName('Mine ${n}')`,
  hideRows: (n) => `s.hideRows(heading + 1 + ${n} % Math.max(1, s.getLastRow() - heading))`,
  freeze: (n) => `s.setFrozenRows(${n} % 3)`,
  hide: (n) => `s.hideColumns(1 + ${n} % s.getLastColumn())`,
  protectForOthers: (n) => `s.getRange(heading + 1, 1 + ${n} % s.getLastColumn()).protect()`,
};

/** 28 learners: the same people four times, with other IDs, of whom every second has other programs. */
const crowd: readonly Learner[] = Array.from({ length: 4 }, (_, times) =>
  people.map((person, nth) => ({
    ...person,
    userId: id(times * people.length + nth + 1),
    userName: times === 0 ? person.userName : `${person.userName} ${times}`,
    progress: times % 2 === 0 ? person.progress : (people[(nth + times) % people.length]?.progress ?? []),
  })),
).flat();

const prelude = `const s = ${report};
  const heading = s.createDeveloperMetadataFinder().withKey('aihr.heading').find()[0].getLocation().getRow().getRow();`;

function picture(sheet: Spreadsheet) {
  const found = sheet.sheets().find((each) => each.id === 2);
  if (!found) throw new Error("There is no report.");
  const place = (key: string) => {
    const [location] = found.metadata.flatMap((each) => (each.value === key ? [each.location] : []));
    return location?.type === "COLUMN" ? location.place : 0;
  };
  const [idColumn, programColumn] = [place("learnerId"), place("abbreviation")];
  const rows = found.values.flatMap((line, index) => {
    const who = String(line[idColumn - 1] ?? "");
    return who.startsWith("00000000-") ? [{ row: index + 1, key: `${who} ${line[programColumn - 1]}`, line }] : [];
  });
  return { ...found, rows };
}

/** Writes a mark of the user's next to each row of ours, in a column that is not ours. */
function markRows(sheet: Spreadsheet): void {
  const { rows } = picture(sheet);
  const marks = rows.map(({ row, key }) => `s.getRange(${row}, at).setValue('mark ${key}')`);
  sheet.edit(`${prelude} const at = s.getMaxColumns() + 1; s.insertColumnAfter(at - 1); ${marks.join(";")}`);
}

const kept = (sheet: Spreadsheet) => {
  const { values, formulas } = picture(sheet);
  const texts = [...values.flat(), ...formulas.flat()].map(String);
  return texts.flatMap((text) => text.match(/kept (title|note|total) \d+/g) ?? []).sort();
};

describe("edits of users between imports", () => {
  it("are never lost, and what they wrote stays next to its learner", async () => {
    const step = fc.record({
      edits: fc.array(fc.tuple(fc.constantFrom(...Object.keys(edits)), fc.nat(50)), { maxLength: 4 }),
      /** Which of the people are in the report. */
      present: fc.array(fc.boolean(), { minLength: crowd.length, maxLength: crowd.length }),
      renamed: fc.nat(crowd.length - 1),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
        const sheet = await openSpreadsheet({ people: crowd });
        sheet.choose("aihrImportReport");
        markRows(sheet);
        for (const { edits: chosen, present, renamed } of steps) {
          for (const [name, n] of chosen) sheet.edit(`${prelude} ${edits[name]?.(n)}`);
          const before = kept(sheet);
          const marked = picture(sheet)
            .values.flat()
            .filter((value) => String(value).startsWith("mark "))
            .sort();
          const now = crowd
            .filter((_, nth) => present[nth])
            .map((person) => (person.userId === id(renamed + 1) ? { ...person, userName: "Renamed person" } : person));
          await sheet.serveNext({ people: now });
          expect(sheet.choose("aihrImportReport")).toMatch(/^(Wrote|AIHR\nThe report has no learners)/);

          const after = picture(sheet);
          expect(kept(sheet)).toEqual(before);
          expect(
            after.values
              .flat()
              .filter((value) => String(value).startsWith("mark "))
              .sort(),
          ).toEqual(marked);
          for (const { key, line } of after.rows) {
            for (const value of line) if (String(value).startsWith("mark ")) expect(value).toBe(`mark ${key}`);
          }
          const keys = after.rows.map(({ key }) => key);
          expect(new Set(keys).size).toBe(keys.length);
          const expected = now.flatMap(({ userId, progress }) =>
            progress.length === 0 ? [`${userId} `] : progress.map(({ abbreviation }) => `${userId} ${abbreviation}`),
          );
          expect(keys).toEqual(expect.arrayContaining(expected));
        }
        await sheet.close();
      }),
      { numRuns: 60 },
    );
  }, 240_000);
});
