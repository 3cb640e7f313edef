import { type TrendPeriod, trendFigures } from "@aihr-plugins/history";
import { describe, expect, it } from "vitest";
import { lineOf } from "./kit/line-of.ts";
import { openNights, type RecordedNights } from "./kit/record-nights.ts";

const book = "SpreadsheetApp.getActive()";

/**
 * Makes the history's sheet what an earlier version would have written: seven columns, no gains, no learners without
 * programs, and no sheet of days. The user has columns of their own in it, one of them with a heading like one of ours.
 */
function makeFormer({ sheet }: RecordedNights, isTagged: boolean): void {
  sheet.edit(`
    const found = ${book}.getSheetByName('AIHR history');
    const [titles, ...lines] = found.getDataRange().getValues();
    const at = (line, title) => line[titles.indexOf(title)];
    const numbers = new Map();
    const former = lines.filter((line) => at(line, 'Program') !== '').map((line) => {
      const key = at(line, 'Learner ID') + at(line, 'Program');
      const isGone = at(line, 'Status') === 'No longer in the report';
      const shown = isGone ? numbers.get(key) : [at(line, 'Progress'), at(line, 'Minutes spent')];
      numbers.set(key, shown);
      return [at(line, 'Day'), at(line, 'Learner name'), at(line, 'Program'), shown[0], at(line, 'Status'), shown[1],
        at(line, 'Learner ID')];
    });
    ${book}.deleteSheet(found);
    ${book}.deleteSheet(${book}.getSheetByName('AIHR daily'));
    const s = ${book}.insertSheet('AIHR history');
    s.getRange(1, 1, 1, 7).setValues([['Day', 'Learner name', 'Program', 'Progress', 'Status', 'Minutes spent', 'Learner ID']]);
    s.insertRowsAfter(s.getMaxRows(), former.length);
    s.getRange(2, 1, former.length, 7).setValues(former);
    if (${isTagged}) {
      const { PROJECT } = SpreadsheetApp.DeveloperMetadataVisibility;
      const keys = ['day', 'learnerName', 'program', 'progressPercent', 'status', 'minutesSpent', 'learnerId'];
      keys.forEach((key, index) => s.getRange(1, index + 1, s.getMaxRows(), 1).addDeveloperMetadata('aihr.column', key, PROJECT));
      s.getRange(1, 1, 1, s.getMaxColumns()).addDeveloperMetadata('aihr.heading', 'row', PROJECT);
      s.addDeveloperMetadata('aihr.sheet', 'history', PROJECT);
    }
    s.insertColumnAfter(2);
    s.getRange(1, 3).setValue('Manager');
    s.getRange(2, 3).setValue('Ana');
    s.getRange(1, 9).setValue('Completed');
    s.getRange(3, 9).setValue('ask again').setNote('kept');
    s.getRange(1, 1, s.getMaxRows(), 8).createFilter();`);
  sheet.setProperties("document", { AIHR_SHEETS: "{}" });
}

/** Figures by period: of all periods what happened, and of the last one the metrics as well. */
async function trends({ sheet, history }: RecordedNights, by: TrendPeriod, keys: readonly string[], program?: string) {
  const figures = trendFigures.filter(({ key }) => keys.includes(key));
  const shown = sheet.cell("AIHR_TREND", [figures.map(({ title }) => title)], by, program);
  const rows = await history.trend({ by, program });
  return {
    shown: (shown as readonly (readonly unknown[])[]).slice(1).map(([, ...values]) => values),
    expected: rows.map((row) => figures.map((figure) => figure.valueOf(row))),
  };
}

const ofPeriods = ["newEnrollments", "newStarts", "newCompletions", "activeLearners", "hours"];

describe.each([
  ["without metadata", false],
  ["with metadata", true],
])("a history of an earlier version, %s", (_, isTagged) => {
  it("is read and goes on with the same trend, and nothing of the user's is lost", async () => {
    const nights = await openNights();
    for (const days of [0, 3, 4, 2, 5, 3]) await nights.record(days);
    makeFormer(nights, isTagged);

    const before = await trends(nights, "week", ofPeriods);
    expect(before.shown).toEqual(before.expected);
    for (const days of [1, 4, 2, 6]) expect(await nights.record(days)).toMatch(/^Added/);
    for (const by of ["week", "month"] as const) {
      const { shown, expected } = await trends(nights, by, ofPeriods);
      expect(shown).toEqual(expected);
    }
    const [program = ""] = (await nights.history.programs()).map(({ key }) => key);
    const ofProgram = await trends(nights, "week", ofPeriods, program);
    expect(ofProgram.shown).toEqual(ofProgram.expected);

    const { values, filter } = nights.sheet.sheet("AIHR history");
    const titles = values[0] ?? [];
    expect(titles.slice(0, 8)).toEqual([
      ...["Day", "Learner name", "Manager", "Program", "Progress", "Status", "Minutes spent", "Status before"],
    ]);
    expect(titles.slice(-2)).toEqual(["Learner ID", "Completed"]);
    expect(values[1]?.[2]).toBe("Ana");
    expect(values[2]?.at(-1)).toBe("ask again");
    const note = `${book}.getSheetByName('AIHR history').getRange(3, ${titles.length}).getNote()`;
    expect(nights.sheet.edit(note)).toBe("kept");
    // The user's filter spans the new columns, so that sorting by it moves whole lines.
    expect(filter).toMatchObject({ column: 1, columns: titles.length - 1 });
  }, 120_000);

  it("gets the gains of its lines, which add up to the state", async () => {
    const nights = await openNights();
    for (const days of [0, 7, 7]) await nights.record(days);
    makeFormer(nights, isTagged);
    await nights.record(7);
    const { values } = nights.sheet.sheet("AIHR history");
    const lines = values.slice(1).map((_, index) =>
      lineOf(
        values.map((line) => line.slice(0, -1)),
        index + 1,
      ),
    );
    const sum = (title: string) => lines.reduce((all, line) => all + Number(line[title]), 0);
    const rows = await nights.history.trend({ by: "week" });
    const metrics = rows.at(-1)?.metrics;
    expect(sum("Enrolled")).toBe(metrics?.enrollments);
    expect(sum("Completed")).toBe(metrics?.completed);
    expect(sum("Listed")).toBe(metrics?.learners);
  }, 120_000);

  it("does not say who joined before it recorded learners in no program", async () => {
    const nights = await openNights();
    for (const days of [0, 7, 7]) await nights.record(days);
    makeFormer(nights, isTagged);
    await nights.record(7);
    await nights.record(7);
    const { shown, expected } = await trends(nights, "week", ["joined", "left"]);
    expect(shown.slice(0, 3)).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ]);
    expect(shown[3]).toEqual([0, 0]);
    expect(shown[4]).toEqual(expected[4]);
  }, 120_000);
});
