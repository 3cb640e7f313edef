import type { SheetPicture } from "@aihr-plugins/apps-script-runtime";
import { describe, expect, it } from "vitest";
import { openSpreadsheet, type Spreadsheet } from "./kit/open-spreadsheet.ts";
import { id, people } from "./kit/people.ts";

const book = "SpreadsheetApp.getActive()";
const report = `${book}.getSheetByName('AIHR report')`;
const importing = "aihrImportReport";

/** The same people, each a point further. */
const further = people.map((person) => ({
  ...person,
  progress: person.progress.map((entry) => ({ ...entry, value: Math.min(100, entry.value + 1) })),
}));

function columnOf({ values }: SheetPicture, title: string, headingRow = 0): readonly unknown[] {
  const place = values[headingRow]?.indexOf(title) ?? -1;
  return values.slice(headingRow + 1).map((line) => line[place]);
}

async function imported(options: Parameters<typeof openSpreadsheet>[0] = {}): Promise<Spreadsheet> {
  const sheet = await openSpreadsheet({ people, ...options });
  sheet.choose(importing);
  return sheet;
}

describe("columns", () => {
  it("of the user's that are named like ours are not touched, wherever they are", async () => {
    const sheet = await imported();
    sheet.edit(
      `const s = ${report}; s.insertColumnsBefore(1, 2);
       s.getRange('A1:B1').setValues([['Status', 'Progress']]); s.getRange('A2:B9').setValue('mine')`,
    );
    await sheet.serveNext({ people: further });
    sheet.choose(importing);
    const { values } = sheet.sheet("AIHR report");
    expect(values.slice(1).map((line) => line.slice(0, 2))).toEqual(Array(8).fill(["mine", "mine"]));
    expect(values).toHaveLength(9);
    expect(values.slice(1).flat()).toContain(0.76);
  });

  it("of ours may be renamed, moved and hidden", async () => {
    const sheet = await imported();
    sheet.edit(
      `const s = ${report}; s.getRange('O1').setValue('Identifier'); s.getRange('A1').setValue('Who');
       s.getRange('G1').setValue('How far'); s.moveColumns(s.getRange('O:O'), 1); s.hideColumns(1);
       s.moveColumns(s.getRange('H:H'), 2)`,
    );
    await sheet.serveNext({ people: further });
    sheet.choose(importing);
    const picture = sheet.sheet("AIHR report");
    expect(picture.values).toHaveLength(9);
    expect(picture.values[0]?.slice(0, 3)).toEqual(["Identifier", "How far", "Who"]);
    expect(columnOf(picture, "How far")).toContain(0.76);
  });

  it("that the user deleted stay deleted", async () => {
    const sheet = await imported();
    sheet.edit(`${report}.deleteColumn(7)`);
    await sheet.serveNext({ people: further });
    sheet.choose(importing);
    expect(sheet.sheet("AIHR report").values[0]).not.toContain("Progress");
    expect(sheet.sheet("AIHR report").values[0]).toHaveLength(14);
  });

  it("without that of learner IDs are refused, and nothing is written", async () => {
    const sheet = await imported();
    sheet.edit(`${report}.deleteColumn(15)`);
    const before = sheet.sheet("AIHR report").values;
    await sheet.serveNext({ people: further });
    expect(sheet.choose(importing)).toMatch(/no longer has the column "Learner ID".*Undo.*delete the sheet/s);
    expect(sheet.sheet("AIHR report").values).toEqual(before);
  });

  it("whose contents were pasted elsewhere are refused", async () => {
    const sheet = await imported();
    sheet.edit(
      `const s = ${report}; s.getRange('P1:P9').setValues(s.getRange('O1:O9').getValues()); s.getRange('O1:O9').clearContent()`,
    );
    await sheet.serveNext({ people: further });
    expect(sheet.choose(importing)).toMatch(/has no learner IDs in the column/);
    expect(sheet.sheet("AIHR report").values).toHaveLength(9);
  });
});

describe("rows", () => {
  it("without a learner's id are the user's: totals, notes and titles survive, formulas as formulas", async () => {
    const sheet = await imported();
    sheet.edit(
      `const s = ${report}; s.insertRowsBefore(1, 2); s.getRange('A1').setValue('My title');
       s.insertRowsAfter(5, 1); s.getRange('A6').setValue('A note between');
       s.getRange('G13').setFormula('=AVERAGE(G4:G12)'); s.getRange('A13').setValue('Total')`,
    );
    const newcomer = { ...further[0], userId: id(99), userName: "Aaron First" } as (typeof people)[number];
    await sheet.serveNext({ people: [...further, newcomer].filter(({ userName }) => userName !== "John Smith") });
    sheet.choose(importing);
    const { values, formulas } = sheet.sheet("AIHR report");
    expect(values[0]?.[0]).toBe("My title");
    expect(values.map((line) => line[0])).toContain("A note between");
    const total = values.findIndex((line) => line[0] === "Total");
    expect(formulas[total]?.[6]).toBe(`=AVERAGE(G4:G${total})`);
    expect(values.filter((line) => line[14] === id(99))).toHaveLength(2);
    expect(
      values
        .slice(total + 1)
        .flat()
        .filter((value) => value !== ""),
    ).toEqual([]);
    expect(values.flat()).not.toContain("John Smith");
  });

  it("keep the user's note when the learner leaves", async () => {
    const sheet = await imported();
    const names = columnOf(sheet.sheet("AIHR report"), "Learner name");
    sheet.edit(`${report}.getRange(${names.indexOf("@x") + 2}, 3).setNote('call back')`);
    await sheet.serveNext({ people: people.filter(({ userName }) => userName !== "@x") });
    sheet.choose(importing);
    const line = sheet.sheet("AIHR report").values.find((each) => each[0] === "@x");
    expect(line).toContain("No longer in the report");
  });

  it("of an incomplete report's missing learners stay as they are, and the sheet says that it is incomplete", async () => {
    const sheet = await imported();
    const before = sheet.sheet("AIHR report");
    expect(before.notes[0]?.text).toMatch(/^7 learners, as of Nov 23, 2026/);
    await sheet.serveNext({ people, faults: { hiddenLearners: [0] } });
    expect(sheet.choose(importing)).toMatch(/6 learners into/);
    const after = sheet.sheet("AIHR report");
    expect(after.values.map((line) => line[3])).toEqual(before.values.map((line) => line[3]));
    expect(after.notes[0]?.text).toMatch(/^Incomplete: 6 learners, as of Nov 23, 2026/);
  });

  it("are all removed only if the user says so", async () => {
    const sheet = await imported();
    await sheet.serveNext({ people: [] });
    sheet.press("NO");
    expect(sheet.choose(importing)).toMatch(/Remove all 8 rows/);
    expect(sheet.sheet("AIHR report").values).toHaveLength(9);
    expect(sheet.run({ kind: "trigger", name: "aihrOnSchedule" })).toMatchObject({ ok: true });
    expect(sheet.sheet("AIHR report").values).toHaveLength(9);
    sheet.press("YES");
    sheet.choose(importing);
    expect(sheet.sheet("AIHR report").values).toHaveLength(1);
  });
});

describe("sheets", () => {
  it("are known when they are renamed, by a schedule too", async () => {
    const sheet = await imported();
    sheet.choose("aihrAppendHistory");
    sheet.choose("aihrBuildDashboard");
    for (const name of ["report", "history", "daily", "dashboard"]) {
      sheet.edit(`${book}.getSheetByName('AIHR ${name}').setName('My ${name}')`);
    }
    await sheet.serveNext({ people: further });
    sheet.pass(24 * 3_600_000);
    expect(sheet.run({ kind: "trigger", name: "aihrOnSchedule" })).toMatchObject({ ok: true });
    expect(sheet.sheets().map(({ name }) => name)).toEqual([
      "Sheet1",
      "My report",
      "My history",
      "My daily",
      "My dashboard",
    ]);
    expect(columnOf(sheet.sheet("My report"), "Progress")).toContain(0.76);
    expect(sheet.sheet("My history").values.length).toBeGreaterThan(8);
  });

  it.each([
    ["AIHR report", importing, /no headings of AIHR.*Rename that sheet/],
    ["AIHR history", "aihrAppendHistory", /no headings of AIHR/],
    ["AIHR dashboard", "aihrBuildDashboard", /not a dashboard of AIHR.*Rename it/],
  ])("named %s that are the user's are refused", async (name, action, sentence) => {
    const sheet = await openSpreadsheet({ people });
    sheet.edit(`${book}.insertSheet('${name}').getRange('A1:B2').setValue('mine')`);
    expect(sheet.choose(action)).toMatch(sentence);
    expect(sheet.sheet(name).values).toEqual([
      ["mine", "mine"],
      ["mine", "mine"],
    ]);
  });

  it("of an earlier version are adopted, also with a title above and a column of the user's named like ours", async () => {
    const sheet = await imported();
    sheet.edit(
      `const s = ${report}; s.createDeveloperMetadataFinder().find().forEach((each) => each.remove());
       PropertiesService.getDocumentProperties().deleteProperty('AIHR_SHEETS');
       s.insertRowsBefore(1, 1); s.getRange('A1').setValue('Title'); s.insertColumnBefore(1); s.getRange('A2').setValue('Status')`,
    );
    await sheet.serveNext({ people: further });
    expect(sheet.choose(importing)).toMatch(/^Wrote 8 rows/);
    const picture = sheet.sheet("AIHR report");
    expect(picture.values).toHaveLength(10);
    expect(columnOf(picture, "Status", 1)).toEqual(Array(8).fill(""));
    expect(columnOf(picture, "Progress", 1)).toContain(0.76);
  });

  it("with two sets of headings are refused", async () => {
    const sheet = await openSpreadsheet({ people });
    sheet.edit(
      `${book}.insertSheet('AIHR report').getRange('A1:B3').setValues([['Learner ID', 'Progress'], ['', ''], ['Learner ID', 'x']])`,
    );
    expect(sheet.choose(importing)).toMatch(/two sets of headings, in rows 1 and 3/);
  });

  it("that are protected against the user are refused before anything is written", async () => {
    const sheet = await imported();
    sheet.edit(`const p = ${report}.getRange('A1:A3').protect(); p.removeEditors(p.getEditors())`);
    const before = sheet.sheet("AIHR report").values;
    await sheet.serveNext({ people: further });
    expect(sheet.choose(importing, "ben@example.com")).toMatch(/may not edit a protected part.*Ask/s);
    expect(sheet.sheet("AIHR report").values).toEqual(before);
    expect(sheet.choose(importing)).toMatch(/^Wrote 8 rows/);
  });
});

describe("one lock", () => {
  it.each(["aihrImportReport", "aihrAppendHistory", "aihrBuildDashboard"])(
    "is held from reading to writing by %s, and the second one says so",
    async (action) => {
      const sheet = await openSpreadsheet({ people });
      sheet.cell("AIHR_METRIC", "learners");
      sheet.holdLock("document");
      expect(sheet.choose(action)).toBe("AIHR\nThis sheet is being updated right now. Try again in a minute.");
      expect(sheet.sheets()).toHaveLength(1);
      sheet.releaseLock("document");
      expect(sheet.choose(action)).not.toMatch(/right now/);
    },
  );

  it("lets two imports at once write each row once", async () => {
    const sheet = await openSpreadsheet({ people });
    const call = { kind: "menu" as const, name: importing };
    const outcomes = await sheet.runAtOnce([call, { ...call, user: "ben@example.com" }], 2);
    expect(outcomes).toMatchObject([{ ok: true }, { ok: true }]);
    expect(sheet.sheet("AIHR report").values).toHaveLength(9);
  });
});

describe("many leavers", () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, nth) => ({
      userId: id(nth + 1),
      userName: `Person ${String(nth).padStart(4, "0")}`,
      userAvatarUrl: "",
      totalHoursStudied: 1,
      progress: people[1]?.progress ?? [],
    }));

  it("of neighbors go in one call, 1,000 scattered ones of 3,000 within six minutes at 100 ms a call", async () => {
    const everybody = many(3000);
    const sheet = await openSpreadsheet({ people: everybody, spreadsheetCallMs: 100 });
    sheet.choose(importing);
    await sheet.serveNext({ people: everybody.filter((_, nth) => nth % 3 !== 0) });
    const outcome = sheet.run({ kind: "menu", name: importing });
    expect(outcome).toMatchObject({ ok: true });
    expect(outcome.elapsedMs).toBeLessThan(360_000);
    expect(sheet.sheet("AIHR report").values).toHaveLength(2001);
    sheet.forgetCalls();
    await sheet.serveNext({ people: everybody.slice(0, 1500).filter((_, nth) => nth % 3 !== 0) });
    sheet.choose(importing);
    expect(sheet.sheet("AIHR report").values).toHaveLength(1001);
    expect(sheet.calls()["Sheet.shift"]).toBe(1);
  }, 120_000);

  it("that were not removed in time go with the next import", async () => {
    const everybody = many(300);
    const slow = await openSpreadsheet({ people: everybody, spreadsheetCallMs: 2500 });
    slow.choose(importing);
    await slow.serveNext({ people: everybody.filter((_, nth) => nth % 2 === 0) });
    const said = slow.choose(importing);
    expect(said).toMatch(/rows of learners who left will be removed by the next import/);
    for (let turn = 0; turn < 3; turn += 1) {
      slow.pass(120_000);
      slow.choose(importing);
    }
    expect(slow.sheet("AIHR report").values).toHaveLength(151);
  }, 60_000);
});

describe("the column of total hours", () => {
  it("adds up to the total of all learners, also after the next import", async () => {
    const sheet = await openSpreadsheet({ people });
    const total = () => {
      const { values } = sheet.sheet("AIHR report");
      const column = values[0]?.indexOf("Total hours studied") ?? -1;
      return values.slice(1).reduce((sum, line) => sum + Number(line[column]), 0);
    };
    sheet.choose("aihrImportReport");
    expect(total()).toBe(sheet.cell("AIHR_METRIC", "total hours studied"));
    await sheet.serveNext({ people: people.map((person) => ({ ...person, progress: person.progress.slice(-1) })) });
    sheet.choose("aihrImportReport");
    expect(total()).toBe(sheet.cell("AIHR_METRIC", "total hours studied"));
  });
});

describe("a row of the user's with something in the column of IDs", () => {
  it.each([["42"], ["EXT-001"], ["Total2026"], ["0"]])("stays: %s", async (text) => {
    const sheet = await openSpreadsheet({ people });
    sheet.choose("aihrImportReport");
    const { values } = sheet.sheet("AIHR report");
    const column = (values[0]?.indexOf("Learner ID") ?? -1) + 1;
    sheet.edit(
      `const s = SpreadsheetApp.getActive().getSheetByName('AIHR report'); s.getRange(11, ${column}).setValue(${JSON.stringify(text)});
       s.getRange(11, 1).setValue('mine')`,
    );
    await sheet.serveNext({ people: people.slice(1) });
    sheet.choose("aihrImportReport");
    const mine = sheet.sheet("AIHR report").values.find((line) => line[0] === "mine");
    expect(String(mine?.[column - 1])).toBe(text);
    expect(mine).not.toContain("No longer in the report");
  });
});
