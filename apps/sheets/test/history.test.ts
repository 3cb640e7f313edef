import { describe, expect, it } from "vitest";
import { lineOf } from "./kit/line-of.ts";
import { openSpreadsheet } from "./kit/open-spreadsheet.ts";
import { id, people } from "./kit/people.ts";

const history = "SpreadsheetApp.getActive().getSheetByName('AIHR history')";
const append = "aihrAppendHistory";
const day = 24 * 3_600_000;

const moved = (value: number) =>
  people.map((person) =>
    person.userName === "@x" ? { ...person, progress: person.progress.map((entry) => ({ ...entry, value })) } : person,
  );

describe("the history", () => {
  it("stays right when it is sorted, widened and given a title", async () => {
    const sheet = await openSpreadsheet({ people });
    sheet.choose(append);
    await sheet.serveNext({ people: moved(55) });
    sheet.pass(day);
    sheet.choose(append);
    sheet.edit(
      `const s = ${history}; s.insertRowBefore(1).getRange('A1').setValue('Title'); s.insertColumnBefore(1);
       s.getRange('A2').setValue('Day'); s.getRange('A3:R11').sort({ column: 2, ascending: false })`,
    );
    sheet.pass(day);
    expect(sheet.choose(append)).toBe("Nothing has changed since the history was last written.");
    await sheet.serveNext({ people: moved(60) });
    expect(sheet.choose(append)).toBe('Added 1 change of 2026-11-25 to the sheet "AIHR history".');
    const { values, formulas } = sheet.sheet("AIHR history");
    expect(lineOf(values, -1, 2)).toMatchObject({
      "Learner name": "@x",
      Program: "HRBP",
      Status: "In progress",
      Progress: 0.6,
      "Progress gained": 0.05,
      "Minutes spent": 800,
      "Learner ID": id(7),
    });
    expect(values.at(-1)?.[1]).toEqual(new Date("2026-11-25T00:00:00+01:00"));
    expect(formulas.flat().every((formula) => formula === "")).toBe(true);
  });

  it("has one line a day for an enrollment", async () => {
    const sheet = await openSpreadsheet({ people });
    sheet.choose(append);
    await sheet.serveNext({ people: moved(55) });
    sheet.choose(append);
    const { values } = sheet.sheet("AIHR history");
    expect(values.filter((line) => line[1] === "@x").map((line) => line[5])).toEqual([0.55]);
  });

  it("records who left, once, and who comes back", async () => {
    const sheet = await openSpreadsheet({ people });
    sheet.choose(append);
    await sheet.serveNext({ people: people.filter(({ userName }) => userName !== "@x") });
    sheet.pass(day);
    expect(sheet.choose(append)).toMatch(/^Added 1 change of 2026-11-24/);
    expect(lineOf(sheet.sheet("AIHR history").values, -1)).toMatchObject({
      "Learner name": "@x",
      Program: "HRBP",
      Status: "No longer in the report",
      "Status before": "In progress",
      Progress: "",
      "Progress gained": -0.4,
      Enrolled: -1,
      Started: -1,
      Listed: -1,
    });
    sheet.pass(day);
    expect(sheet.choose(append)).toMatch(/^Nothing has changed/);
    await sheet.serveNext({ people });
    expect(sheet.choose(append)).toMatch(/^Added 1 change of 2026-11-25/);
  });

  it("adds no line for a program that a learner has twice, when nothing changed", async () => {
    const twice = people.map((person) =>
      person.userName === "@x"
        ? { ...person, progress: [...person.progress, ...person.progress.map((entry) => ({ ...entry, value: 90 }))] }
        : person,
    );
    const sheet = await openSpreadsheet({ people: twice });
    sheet.choose(append);
    const lines = sheet.sheet("AIHR history").values.length;
    sheet.pass(day);
    expect(sheet.choose(append)).toMatch(/^Nothing has changed/);
    expect(sheet.sheet("AIHR history").values).toHaveLength(lines);
  });
});

describe("a learner who left and whose name and ID were overwritten", () => {
  it("is not in the sheet any more, and all counts stay", async () => {
    const sheet = await openSpreadsheet({ people });
    sheet.choose(append);
    await sheet.serveNext({ people: people.filter(({ userName }) => userName !== "@x") });
    sheet.pass(day);
    sheet.choose(append);
    const before = sheet.cell("AIHR_TREND");
    sheet.edit(
      `const s = ${history};
       s.getDataRange().getValues().forEach((line, index) => {
         if (line[16] !== '${id(7)}') return;
         s.getRange(index + 1, 2).setValue('forgotten-1');
         s.getRange(index + 1, 17).setValue('forgotten-1');
       })`,
    );
    expect(JSON.stringify(sheet.sheet("AIHR history").values)).not.toContain(id(7));
    expect(sheet.cell("AIHR_TREND")).toEqual(before);
    sheet.pass(day);
    expect(sheet.choose(append)).toMatch(/^Nothing has changed/);
  });
});

describe("a protected sheet", () => {
  it.each(["AIHR history", "AIHR daily"])("is refused before anything is written: %s", async (name) => {
    const sheet = await openSpreadsheet({ people });
    sheet.choose(append);
    sheet.edit(
      `const p = SpreadsheetApp.getActive().getSheetByName('${name}').protect(); p.removeEditors(p.getEditors()); p.addEditor('owner@example.com')`,
    );
    const before = ["AIHR history", "AIHR daily"].map((each) => sheet.sheet(each).values);
    await sheet.serveNext({ people: moved(55) });
    expect(sheet.choose(append, "ana@example.com")).toMatch(/You may not edit a protected part of the sheet/);
    expect(["AIHR history", "AIHR daily"].map((each) => sheet.sheet(each).values)).toEqual(before);
  });
});
