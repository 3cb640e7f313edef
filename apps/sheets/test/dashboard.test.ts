import type { SheetPicture } from "@aihr-plugins/apps-script-runtime";
import { describe, expect, it } from "vitest";
import { openSpreadsheet, type Spreadsheet } from "./kit/open-spreadsheet.ts";
import { people } from "./kit/people.ts";

const build = "aihrBuildDashboard";
const board = "SpreadsheetApp.getActive().getSheetByName('AIHR dashboard')";
const day = 24 * 3_600_000;

async function dashboard(): Promise<readonly [Spreadsheet, SheetPicture]> {
  const sheet = await openSpreadsheet({ people });
  sheet.choose(build);
  return [sheet, sheet.sheet("AIHR dashboard")];
}
const pairs = ({ values }: SheetPicture) => values.map((line) => line.slice(0, 2));
const rowOf = ({ values }: SheetPicture, column: number, text: string) =>
  values.findIndex((line) => line[column - 1] === text) + 1;
const noteAt = ({ notes }: SheetPicture, row: number, column: number) =>
  notes.find((note) => note.row === row && note.column === column)?.text;

describe("the dashboard", () => {
  it("shows headlines, charts and marked rates, and is the same when it is built again", async () => {
    const [sheet, first] = await dashboard();
    expect(sheet.choose(build)).toBe('The sheet "AIHR dashboard" shows 7 learners.');
    const picture = sheet.sheet("AIHR dashboard");
    expect(picture.values).toEqual(first.values);
    expect(picture.values[1]?.[0]).toBe("7 learners, as of Nov 23, 2026, 13:00 Europe/Amsterdam.");
    expect(picture.values[2]?.[0]).toBe("1 enrollment of 1 learner stalled");
    expect(pairs(picture).slice(5, 13)).toEqual([
      ["Learners", 7],
      ["Adoption rate", expect.closeTo(5 / 7)],
      ["Completion rate", expect.closeTo(1 / 7)],
      ["Average progress", expect.closeTo(0.538)],
      ["Hours spent", expect.closeTo(5650 / 60)],
      ["Active learners", 4],
      ["Stalled enrollments", 1],
      ["At risk enrollments", 1],
    ]);
    expect(picture.charts.map(({ type }) => type)).toEqual(["BAR", "COLUMN"]);
    expect(picture.settings.conditionalFormatRules).toHaveLength(2);
    expect(picture.maxColumns).toBe(first.maxColumns);
    expect(picture.maxRows).toBe(first.maxRows);
  });

  it("says in its second row, in amber, and in its notes that the report is incomplete, until a complete one follows", async () => {
    const [sheet] = await dashboard();
    const amber = () => {
      const { styles } = sheet.sheet("AIHR dashboard");
      return styles.filter(({ kind, value }) => kind === "background" && value === "#fce8b2");
    };
    expect(amber()).toEqual([]);
    const formula = "=SUM('AIHR dashboard'!B6:B6)";
    sheet.edit(`SpreadsheetApp.getActive().insertSheet('Mine').getRange('A1').setFormula("${formula}")`);
    await sheet.serveNext({ people, faults: { hiddenLearners: [0] } });
    sheet.choose(build);
    const incomplete = sheet.sheet("AIHR dashboard");
    expect(incomplete.values[1]?.[0]).toBe(
      "Incomplete: 6 learners, as of Nov 23, 2026, 13:02 Europe/Amsterdam. The API counts 7 learners but listed only 6.",
    );
    expect(amber()).toMatchObject([{ row: 2, column: 1, rows: 1, columns: 1 }]);
    expect(noteAt(incomplete, rowOf(incomplete, 1, "Headline"), 1)).toMatch(
      /^Figures of the learners, from an incomplete report as of Nov 23/,
    );
    expect(noteAt(incomplete, rowOf(incomplete, 1, "Adoption rate"), 1)).toContain("from an incomplete report as of");
    expect(sheet.sheet("Mine").formulas[0]?.[0]).toBe(formula);
    expect(rowOf(incomplete, 1, "Learners")).toBe(6);

    await sheet.serveNext({ people });
    sheet.choose(build);
    expect(sheet.sheet("AIHR dashboard").values[1]?.[0]).toMatch(/^7 learners, as of/);
    expect(amber()).toEqual([]);
  });

  it("names programs with their abbreviations, in the table and in the chart, with the figures of AIHR_PROGRAMS", async () => {
    const [sheet, { values, formulas, charts }] = await dashboard();
    const table = sheet.cell("AIHR_PROGRAMS") as unknown[][];
    expect(values.slice(25, 28).map((line) => line.slice(3, 14))).toEqual(
      table.map(([key, name, ...figures]) => [key === "Program" ? "Program" : `${name} (${key})`, ...figures]),
    );
    const rateColumn = 3 + (table[0]?.indexOf("Completion rate") ?? 0);
    expect(formulas[26]?.[14]).toBe(`=SPARKLINE(${String.fromCharCode(64 + rateColumn)}27;$P$1:$Q$3)`);
    expect(charts[0]?.ranges.map(({ row, column }) => values[row - 1]?.[column - 1])).toEqual([
      "Program",
      "Completed",
      "In progress",
      "Not started",
    ]);
    expect(charts[0]?.options.legend).toEqual({ position: "bottom" });
  });

  it("says what figures mean, of which period they are, and what the colors mean", async () => {
    const [, picture] = await dashboard();
    const note = (title: string) => noteAt(picture, rowOf(picture, 1, title), 1);
    expect(note("Adoption rate")).toBe(
      "Started learners ÷ learners.\nAll time, as of Nov 23, 2026, 13:00 Europe/Amsterdam.",
    );
    expect(note("Active learners")).toMatch(/\nCounted over the 30 days up to then, as of Nov 23, 2026/);
    expect(note("Programs of learners")).toMatch(/^Every learner once/);
    const headings = picture.values[25] ?? [];
    for (const column of headings.flatMap((title, index) =>
      index > 3 && index < 14 && title !== "" ? [index + 1] : [],
    )) {
      expect(noteAt(picture, 26, column)).toMatch(/as of Nov 23, 2026/);
    }
    expect(picture.values[24]?.[3]).toBe("Completion rate: red below 25%, green from 75%.");
  });

  it("shows where learners are, completions by month, and data quality only where it is not zero", async () => {
    const [, picture] = await dashboard();
    expect(pairs(picture)).toEqual(
      expect.arrayContaining([
        ["Programs of learners", "Learners"],
        ["In no program", 1],
        ["Enrolled, nothing begun", 1],
        ["In progress, none completed", 4],
        ["Some completed, not all", 1],
        ["All completed", 0],
        ["Completed, by last change", "Enrollments"],
        ["2026-10", 1],
        ["Data quality", "Enrollments"],
        ["Total hours studied below the time spent", 5],
      ]),
    );
    const quality = pairs(picture).slice(rowOf(picture, 1, "Data quality"));
    for (const [, count] of quality.filter(([title]) => title !== "")) expect(count).toBeGreaterThan(0);

    const clean = people.map((person) => ({ ...person, totalHoursStudied: 999 }));
    const sheet = await openSpreadsheet({ people: clean });
    sheet.choose(build);
    expect(rowOf(sheet.sheet("AIHR dashboard"), 1, "Data quality")).toBe(0);
  });

  it.each([
    [60, ""],
    [203, "and 3 more programs: =AIHR_PROGRAMS() lists all"],
  ])("shows all of %i programs, or says how many more there are", async (count, rest) => {
    const [ana] = people;
    if (!ana) throw new Error("There is no one.");
    const entry = ana.progress[0];
    const progress = Array.from({ length: count }, (_, nth) => ({
      ...(entry as NonNullable<typeof entry>),
      programName: `Program ${nth}`,
      abbreviation: `P${nth}`,
    }));
    const sheet = await openSpreadsheet({ people: [{ ...ana, progress }] });
    sheet.choose(build);
    const { values, charts } = sheet.sheet("AIHR dashboard");
    const names = values.slice(26).map((line) => String(line[3] ?? ""));
    expect(names.filter((name) => /^Program \d+ \(P\d+\)$/.test(name))).toHaveLength(Math.min(200, count));
    expect(names.filter((name) => name.startsWith("and "))).toEqual(rest === "" ? [] : [rest]);
    expect(charts[0]?.ranges[0]?.rows).toBe(13);
  });
});

describe("completions by month", () => {
  it("are those of the last twelve months with any, and all earlier ones in a line", async () => {
    const [ana] = people;
    const [entry] = ana?.progress ?? [];
    if (!ana || !entry) throw new Error("There is no one.");
    const progress = Array.from({ length: 20 }, (_, nth) => ({
      ...entry,
      abbreviation: `P${nth}`,
      value: 100,
      date: new Date(Date.UTC(2025, nth, 15)).toISOString(),
    }));
    const sheet = await openSpreadsheet({ people: [{ ...ana, progress }] });
    sheet.choose(build);
    const picture = sheet.sheet("AIHR dashboard");
    const row = rowOf(picture, 1, "Completed, by last change");
    const lines = pairs(picture).slice(row, row + 13);
    expect(lines[0]).toEqual(["Earlier", 8]);
    expect(lines.slice(1)).toEqual(Array.from({ length: 12 }, (_, nth) => [monthText(2025, 8 + nth), 1]));
  });
});

const monthText = (year: number, month: number) => new Date(Date.UTC(year, month)).toISOString().slice(0, 7);

describe("the trend", () => {
  const completed = (...names: readonly string[]) =>
    people.map((person) =>
      names.includes(person.userName ?? "")
        ? { ...person, progress: person.progress.map((entry) => ({ ...entry, value: 100 })) }
        : person,
    );

  it("shows completions per week from the history, once there is more than its first day", async () => {
    const sheet = await openSpreadsheet({ people });
    sheet.choose("aihrAppendHistory");
    sheet.choose(build);
    expect(rowOf(sheet.sheet("AIHR dashboard"), 1, "Completions per week")).toBe(0);

    await sheet.serveNext({ people: completed("@x") });
    sheet.pass(8 * day);
    sheet.choose("aihrAppendHistory");
    await sheet.serveNext({ people: completed("@x", "Björn Öst", "John Smith") });
    sheet.pass(14 * day);
    sheet.choose("aihrAppendHistory");
    sheet.edit("SpreadsheetApp.getActive().getSheetByName('AIHR history').getRange('A2:Q30').sort(6)");
    sheet.choose(build);
    const picture = sheet.sheet("AIHR dashboard");
    const row = rowOf(picture, 1, "Completions per week");
    expect(pairs(picture).slice(row, row + 5)).toEqual([
      ["2026-11-23", 0],
      ["2026-11-30", 1],
      ["2026-12-07", 0],
      ["2026-12-14", 3],
      ["", ""],
    ]);
    expect(picture.charts.map(({ options }) => options.title)).toContain("Completions per week");
  });

  it("is left out, and said so, when the history cannot be read", async () => {
    const sheet = await openSpreadsheet({ people });
    sheet.choose("aihrAppendHistory");
    sheet.edit("const s = SpreadsheetApp.getActive().getSheetByName('AIHR history'); s.deleteColumn(17)");
    expect(sheet.choose(build)).toMatch(
      /shows 7 learners\. The trend is left out: The sheet "AIHR history" no longer has/,
    );
  });
});

describe("what the user put on the dashboard's sheet", () => {
  it("stays: cells, formulas, notes, charts and colors around the block, wherever it is moved", async () => {
    const [sheet, first] = await dashboard();
    const below = first.maxRows > first.values.length ? first.values.length + 2 : first.maxRows;
    sheet.edit(
      `const s = ${board};
       s.getRange(${below}, 1).setValue('my note').setNote('kept'); s.getRange(${below}, 2).setFormula('=B6*2');
       s.getRange(3, 20).setValue('right of it').setBackground('#ff0000');
       s.insertChart(s.newChart().asColumnChart().setTitle('mine').addRange(s.getRange('A6:B9')).setPosition(1, 20, 0, 0).build());
       s.setConditionalFormatRules([...s.getConditionalFormatRules(),
         SpreadsheetApp.newConditionalFormatRule().whenNumberLessThan(5).setBackground('#00ff00').setRanges([s.getRange('T1:T9')]).build()]);
       s.insertRowBefore(1).getRange('A1').setValue('my title'); s.insertColumnBefore(1); s.setColumnWidth(2, 77);`,
    );
    await sheet.serveNext({ people: withPrograms(40) });
    sheet.choose(build);
    sheet.choose(build);
    const { values, formulas, notes, charts, settings, styles } = sheet.sheet("AIHR dashboard");
    expect(values[0]?.[1]).toBe("my title");
    expect(values[1]?.[1]).toBe("Learning at AIHR");
    const row = values.findIndex((line) => line[1] === "my note");
    expect(row).toBeGreaterThan(60);
    expect(formulas[row]?.[2]).toBe("=C7*2");
    expect(notes).toContainEqual({ row: row + 1, column: 2, text: "kept" });
    expect(values[3]?.[20]).toBe("right of it");
    expect(styles).toContainEqual(
      expect.objectContaining({ kind: "background", value: "#ff0000", row: 4, column: 21 }),
    );
    expect(charts.map(({ options }) => options.title).sort()).toEqual([
      "Enrollments by program and status",
      "Enrollments by progress",
      "mine",
    ]);
    expect(settings.conditionalFormatRules).toHaveLength(3);
    expect(settings["columnWidth.2"]).toBe(77);
  });

  it("is not overwritten where the dashboard cannot be understood", async () => {
    const [sheet] = await dashboard();
    sheet.edit(`${board}.deleteRow(1)`);
    const before = sheet.sheet("AIHR dashboard").values;
    expect(sheet.choose(build)).toMatch(
      /no longer has the first or the last row or column of its dashboard\. Bring it back/,
    );
    expect(sheet.sheet("AIHR dashboard").values).toEqual(before);
  });

  it("may be protected; only a protected part of the dashboard is refused", async () => {
    const sheet = await openSpreadsheet({ people, users: { "ana@example.com": "editor" } });
    sheet.choose(build);
    const protect = (range: string) =>
      `const p = ${board}.getRange('${range}').protect(); p.removeEditors(p.getEditors()); p.addEditor('owner@example.com')`;
    sheet.edit(protect("A200:B201"));
    expect(sheet.choose(build, "ana@example.com")).toMatch(/shows 7 learners/);
    sheet.edit(protect("B6"));
    expect(sheet.choose(build, "ana@example.com")).toMatch(/You may not edit a protected part of the sheet/);
  });
});

function withPrograms(count: number) {
  return people.map((person) => ({
    ...person,
    progress: person.progress.flatMap((entry) =>
      Array.from({ length: count }, (_, nth) => ({ ...entry, programName: `Program ${nth}`, abbreviation: `P${nth}` })),
    ),
  }));
}
