import { describe, expect, it } from "vitest";
import { openSpreadsheet } from "./kit/open-spreadsheet.ts";
import { people } from "./kit/people.ts";
import { openNights } from "./kit/record-nights.ts";

const build = "aihrBuildTrend";

describe("the trend's sheet", () => {
  it("has a line for each week, with the numbers of the formula", async () => {
    const { sheet, record } = await openNights();
    for (const days of [0, 7, 2, 12, 7]) await record(days);
    expect(sheet.choose(build)).toBe(
      'The sheet "AIHR trend" shows 5 weeks. Nothing has changed since the history was last written.',
    );
    const { values, charts } = sheet.sheet("AIHR trend");
    expect(values[0]?.[0]).toBe("Trend of learning at AIHR");
    expect(values[1]?.[0]).toMatch(/until the report of 2026-09-28\..*baseline.* 1 week without a report/);
    const formula = sheet.cell("AIHR_TREND") as readonly (readonly unknown[])[];
    expect(values.slice(19).map((line) => line.map((value) => (value === "" ? null : value)))).toEqual(formula);
    expect(charts.map(({ type, options }) => [type, options.title])).toEqual([
      ["COLUMN", "New completions per week"],
      ["LINE", "Adoption and completion rate"],
    ]);
  });

  it("is replaced in its own block: what the user put around it stays", async () => {
    const { sheet, record } = await openNights();
    for (const days of [0, 7]) await record(days);
    sheet.choose(build);
    sheet.edit(`const s = SpreadsheetApp.getActive().getSheetByName('AIHR trend');
      s.insertRowAfter(s.getMaxRows()); s.getRange(s.getMaxRows(), 1).setValue('my note'); s.setName('My trend')`);
    await record(7);
    sheet.run({ kind: "trigger", name: "aihrOnSchedule" });
    const { values, charts } = sheet.sheet("My trend");
    expect(values.at(-1)?.[0]).toBe("my note");
    expect(values[22]?.[0]).toBeInstanceOf(Date);
    expect(charts).toHaveLength(2);
  });

  it("begins the history, if there is none", async () => {
    const sheet = await openSpreadsheet({ people });
    expect(sheet.choose(build)).toBe(
      'The sheet "AIHR trend" shows 1 week. Added 8 changes of 2026-11-23 to the sheet "AIHR history".',
    );
  });

  it("says what to do when the first report is incomplete", async () => {
    const sheet = await openSpreadsheet({ people, faults: { hiddenLearners: [2] } });
    expect(sheet.choose(build)).toBe(
      "AIHR\nNothing recorded: the report is incomplete. The API counts 7 learners but listed only 6.",
    );
  });

  it("is not built over a sheet of the user's", async () => {
    const sheet = await openSpreadsheet({ people });
    sheet.edit("SpreadsheetApp.getActive().insertSheet('AIHR trend').getRange(1, 1).setValue('mine')");
    expect(sheet.choose(build)).toMatch(/is not a trend of AIHR, and would be overwritten/);
  });
});
