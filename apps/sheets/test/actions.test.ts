import type { SheetPicture } from "@aihr-plugins/apps-script-runtime";
import { sandboxApiKey } from "@aihr-plugins/sandbox";
import { describe, expect, it } from "vitest";
import { actions } from "../src/actions/actions.ts";
import { lineOf } from "./kit/line-of.ts";
import { now, openSpreadsheet, type Spreadsheet } from "./kit/open-spreadsheet.ts";
import { id, people } from "./kit/people.ts";

const evil = '=HYPERLINK("https://evil.example","x")';

/** Chooses an item of the menu; gives the last message to the user. */
function choose(sheet: Spreadsheet, name: string): string {
  const before = sheet.shown().length;
  const outcome = sheet.run({ kind: "menu", name });
  if (!outcome.ok) throw new Error(outcome.error);
  return sheet.shown()[before]?.text ?? sheet.toasts().at(-1)?.text ?? "";
}

function column(picture: SheetPicture, title: string): readonly unknown[] {
  const place = picture.values[0]?.indexOf(title) ?? -1;
  return picture.values.slice(1).map((line) => line[place]);
}

describe("Import report", () => {
  it("writes a sheet with header, formats, filter and a frozen row", async () => {
    const sheet = await openSpreadsheet({ people });
    expect(choose(sheet, "aihrImportReport")).toBe('Wrote 8 rows of 7 learners into the sheet "AIHR report".');
    const picture = sheet.sheet("AIHR report");
    expect(picture.values).toHaveLength(9);
    expect(picture.settings.frozenRows).toBe(1);
    expect(picture.filter).toMatchObject({ row: 1, column: 1, columns: 15 });
    expect(picture.styles.find((style) => style.kind === "numberFormat" && style.column === 7)?.value).toMatch(
      /^\[>=1\]0%/,
    );
    expect(column(picture, "Progress")).toContain(0.996);
    expect(column(picture, "Last activity")).toContainEqual(new Date("2026-11-20T10:00:00Z"));
  });

  it("writes names that look like formulas, numbers or mentions as text", async () => {
    const sheet = await openSpreadsheet({ people });
    choose(sheet, "aihrImportReport");
    const picture = sheet.sheet("AIHR report");
    expect(column(picture, "Learner name")).toEqual(expect.arrayContaining([evil, "+1", "@x"]));
    expect(picture.formulas.flat().filter((formula) => formula !== "")).toEqual([]);
  });

  it("updates lines where they are, in the user's order, and leaves the user's own columns alone", async () => {
    const sheet = await openSpreadsheet({ people });
    choose(sheet, "aihrImportReport");
    const before = sheet.sheet("AIHR report");
    const end = (before.values[0]?.length ?? 0) + 1;
    sheet.put("AIHR report", 1, end, { value: "Coach" });
    before.values.slice(1).forEach((line, nth) => {
      sheet.put("AIHR report", nth + 2, end, { value: `coach of ${line[0]} ${line[2]}` });
    });
    const changed = people.map((person) => ({
      ...person,
      progress: person.progress.map((entry) => ({ ...entry, value: Math.min(100, entry.value + 1) })),
    }));
    const newcomer = { ...changed[0], userId: id(99), userName: "Aaron First" } as (typeof people)[number];
    sheet.setProperties("document", { AIHR_BASE_URL: await sheet.serve({ people: [newcomer, ...changed] }) });
    sheet.pass(120_000);
    choose(sheet, "aihrImportReport");

    const after = sheet.sheet("AIHR report");
    expect(after.values).toHaveLength(11);
    for (const line of after.values.slice(1, 9)) expect(line[end - 1]).toBe(`coach of ${line[0]} ${line[2]}`);
    expect(column(after, "Learner name").slice(0, 8)).toEqual(column(before, "Learner name"));
    expect(column(after, "Learner name").slice(8)).toEqual(["Aaron First", "Aaron First"]);
    expect(column(after, "Progress")).toContain(0.76);
  });

  it("removes learners who left, but keeps lines next to which the user wrote", async () => {
    const sheet = await openSpreadsheet({ people });
    choose(sheet, "aihrImportReport");
    const names = column(sheet.sheet("AIHR report"), "Learner name");
    sheet.put("AIHR report", names.indexOf("@x") + 2, 20, { value: "on leave" });
    const left = people.filter(({ userName }) => userName !== "@x" && userName !== "+1");
    sheet.setProperties("document", { AIHR_BASE_URL: await sheet.serve({ people: left }) });
    sheet.pass(120_000);
    choose(sheet, "aihrImportReport");
    const picture = sheet.sheet("AIHR report");
    expect(column(picture, "Learner name")).not.toContain("+1");
    const line = picture.values.find((each) => each[0] === "@x");
    expect([line?.[3], line?.[19]]).toEqual(["No longer in the report", "on leave"]);
  });

  it("finds its columns by their titles, former ones too, when the user moved them", async () => {
    const sheet = await openSpreadsheet({ people });
    sheet.addSheet("AIHR report");
    ["Note", "Learner id", "Learner"].forEach((title, nth) => {
      sheet.put("AIHR report", 1, nth + 1, { value: title });
    });
    choose(sheet, "aihrImportReport");
    const picture = sheet.sheet("AIHR report");
    expect(picture.values[0]?.slice(0, 4)).toEqual(["Note", "Learner ID", "Learner name", "Program name"]);
    expect(column(picture, "Learner ID")).toContain(id(1));
    expect(column(picture, "Note")).toEqual(Array(8).fill(""));
  });
});

describe("Append to history", () => {
  it("adds only what changed, by learner and program, with the day", async () => {
    const sheet = await openSpreadsheet({ people });
    expect(choose(sheet, "aihrAppendHistory")).toBe('Added 8 changes of 2026-11-23 to the sheet "AIHR history".');
    expect(choose(sheet, "aihrAppendHistory")).toBe("Nothing has changed since the history was last written.");

    const moved = people.map((person) =>
      person.userName === "@x"
        ? { ...person, progress: person.progress.map((entry) => ({ ...entry, value: 55 })) }
        : person,
    );
    sheet.setProperties("document", { AIHR_BASE_URL: await sheet.serve({ people: moved }) });
    sheet.pass(24 * 3_600_000);
    expect(choose(sheet, "aihrAppendHistory")).toBe('Added 1 change of 2026-11-24 to the sheet "AIHR history".');
    const { values } = sheet.sheet("AIHR history");
    expect(values).toHaveLength(10);
    expect(lineOf(values, -1)).toEqual({
      Day: new Date("2026-11-24T00:00:00+01:00"),
      "Learner name": "@x",
      Program: "HRBP",
      Status: "In progress",
      "Status before": "In progress",
      Progress: 0.55,
      "Progress gained": 0.15,
      "Minutes spent": 800,
      "Minutes gained": 0,
      "Minutes left": 720,
      "Last activity": new Date("2026-11-10T10:00:00Z"),
      Enrolled: 0,
      Started: 0,
      Completed: 0,
      Listed: 0,
      "Recorded at": new Date("2026-11-24T12:00:00Z"),
      "Learner ID": id(7),
    });
  });
});

describe("formulas in the sheet", () => {
  it("are recalculated by Refresh now, others are not touched", async () => {
    const sheet = await openSpreadsheet({ people });
    sheet.put("Sheet1", 1, 1, { formula: '=AIHR_METRIC("learners")', value: 1 });
    sheet.put("Sheet1", 2, 1, { formula: "=A1*2", value: 2 });
    expect(choose(sheet, "aihrRefreshNow")).toBe("Read 7 learners. Recalculated 1 formula.");
    const { formulas, values } = sheet.sheet("Sheet1");
    expect(formulas).toEqual([['=AIHR_METRIC("learners")'], ["=A1*2"]]);
    expect(values).toEqual([[""], [2]]);
  });

  it("stay in their cells as text when Google ends Refresh now before it is done", async () => {
    const sheet = await openSpreadsheet({ people, clock: { at: now, flushMs: 400_000 } });
    sheet.put("Sheet1", 1, 1, { formula: '=AIHR_METRIC("learners")', value: 7 });
    expect(() => choose(sheet, "aihrRefreshNow")).toThrow("Exceeded maximum execution time");
    expect(sheet.sheet("Sheet1").values).toEqual([['=AIHR_METRIC("learners")']]);
  });

  it("with errors are tried again by Retry errors, at once", async () => {
    const sheet = await openSpreadsheet({ people, apiKey: "wrong-key" });
    sheet.cell("AIHR_METRIC", "learners");
    sheet.put("Sheet1", 1, 1, { formula: '=AIHR_METRIC("learners")', value: "#ERROR!" });
    sheet.put("Sheet1", 2, 1, { formula: "=AIHR_PROGRAMS()", value: "Program" });
    const before = sheet.calls().UrlFetch;
    expect(choose(sheet, "aihrRetryErrors")).toBe("Recalculated 1 formula.");
    expect(sheet.sheet("Sheet1").values).toEqual([[""], ["Program"]]);
    sheet.cell("AIHR_METRIC", "learners");
    expect(sheet.calls().UrlFetch).toBe(Number(before) + 1);
  });

  it("become values by Freeze to values, with the cells that they filled; the user's own formulas stay", async () => {
    const sheet = await openSpreadsheet({ people });
    sheet.put("Sheet1", 1, 1, { formula: "=AIHR_LEARNERS()", value: "Learner" });
    sheet.put("Sheet1", 2, 1, { value: evil });
    sheet.put("Sheet1", 3, 1, { value: "+1" });
    sheet.put("Sheet1", 2, 2, { formula: "=LEN(A2)", value: 9 });
    sheet.select("Sheet1", { row: 1, column: 1, rows: 1, columns: 1 });
    expect(choose(sheet, "aihrFreezeToValues")).toBe("Replaced 1 formula by what was shown.");
    expect(sheet.sheet("Sheet1").formulas).toEqual([
      ["", ""],
      ["", "=LEN(A2)"],
      ["", ""],
    ]);
    expect(sheet.sheet("Sheet1").values.map(([name]) => name)).toEqual(["Learner", evil, "+1"]);
    expect(choose(sheet, "aihrFreezeToValues")).toMatch(/no formula of AIHR in the selection/);
  });
});

describe("messages about nothing", () => {
  it("count no learners and no formulas", async () => {
    const sheet = await openSpreadsheet({ people: [] });
    expect(choose(sheet, "aihrRefreshNow")).toBe("The report has no learners. There are no formulas of AIHR here.");
    expect(choose(sheet, "aihrImportReport")).toBe('The report has no learners for the sheet "AIHR report".');
    expect(choose(sheet, "aihrBuildDashboard")).toBe('The sheet "AIHR dashboard" shows a report without learners.');
  });

  it("say why no formula was frozen", async () => {
    const sheet = await openSpreadsheet({ people });
    sheet.put("Sheet1", 1, 1, { formula: '=AIHR_METRIC("learners")', value: "#ERROR!" });
    sheet.select("Sheet1", { row: 1, column: 1, rows: 1, columns: 1 });
    expect(choose(sheet, "aihrFreezeToValues")).toBe(
      "Nothing was replaced: the selected formulas are still loading or show an error.",
    );
    expect(sheet.sheet("Sheet1").formulas).toEqual([['=AIHR_METRIC("learners")']]);
  });
});

describe("Clear cache", () => {
  it("forgets every learner", async () => {
    const sheet = await openSpreadsheet({ people });
    sheet.cell("AIHR_METRIC", "learners");
    expect(sheet.cached().length).toBeGreaterThan(0);
    expect(choose(sheet, "aihrClearCache")).toMatch(/forgotten/);
    expect(sheet.cached().filter(([key]) => key !== "aihr.progress")).toEqual([]);
    expect(sheet.cell("AIHR_METRIC", "learners")).toBe(7);
  });
});

describe("the schedule", () => {
  const schedule = { refresh: "daily", digest: "weekly", to: "jane@example.com", hour: 6, weekDay: "TUESDAY" };

  it("sets triggers in the place of those that were there", async () => {
    const sheet = await openSpreadsheet({ people });
    const saved = sheet.run({ kind: "server", name: "aihrSaveSchedule", values: [schedule] });
    expect(saved).toMatchObject({
      value: {
        ok: true,
        text: "Everything is refreshed daily, between 6:00 and 7:00 (Europe/Amsterdam). A digest goes to jane@example.com weekly, between 7:00 and 8:00 (Europe/Amsterdam). None is sent when nothing changed. Runs as owner@example.com.",
      },
    });
    expect(sheet.triggers()).toMatchObject([
      { handler: "aihrOnSchedule", everyDays: 1, atHour: 6 },
      { handler: "aihrOnDigest", weekDay: "TUESDAY", atHour: 7, timeZone: "Europe/Amsterdam" },
    ]);
    sheet.run({
      kind: "server",
      name: "aihrSaveSchedule",
      values: [{ ...schedule, refresh: "hourly", digest: "off" }],
    });
    expect(sheet.triggers()).toMatchObject([{ handler: "aihrOnSchedule", everyHours: 1 }]);
    const refused = sheet.run({ kind: "server", name: "aihrSaveSchedule", values: [{ ...schedule, to: "jane" }] });
    expect(refused).toMatchObject({
      value: { ok: false, text: expect.stringMatching(/“jane” is not an email address/) },
    });
  });

  it("refreshes those of our sheets that are there", async () => {
    const sheet = await openSpreadsheet({ people });
    choose(sheet, "aihrAppendHistory");
    sheet.pass(24 * 3_600_000);
    expect(sheet.run({ kind: "trigger", name: "aihrOnSchedule" })).toMatchObject({ ok: true });
    expect(sheet.sheets().map(({ name }) => name)).toEqual(["Sheet1", "AIHR history", "AIHR daily"]);
  });
});

describe("every action", () => {
  it.each(actions.filter(({ handler }) => !/Clear|Retry|Freeze/.test(handler)))(
    "$caption says what to do when the key is refused",
    async ({ handler }) => {
      const sheet = await openSpreadsheet({ people, apiKey: "wrong-key" });
      expect(choose(sheet, handler)).toMatch(/^AIHR\nThe API key was rejected \(401\)/);
    },
  );

  it.each(actions)("$caption works from the sidebar too, and leaves no progress behind", async ({ handler }) => {
    const sheet = await openSpreadsheet({ people });
    sheet.put("Sheet1", 1, 1, { formula: "=AIHR_PROGRAMS()", value: "#ERROR!" });
    const outcome = sheet.run({ kind: "server", name: "aihrDo", values: [handler] });
    expect(outcome).toMatchObject({ ok: true, value: { ok: true, text: expect.stringMatching(/\.$/) } });
    expect(sheet.run({ kind: "server", name: "aihrProgress" })).toMatchObject({ value: "" });
  });

  it("never shows the key", async () => {
    const sheet = await openSpreadsheet({ people });
    for (const { handler } of actions) choose(sheet, handler);
    const all = JSON.stringify([
      sheet.sheets(),
      sheet.toasts(),
      sheet.shown(),
      sheet.cached(),
      sheet.run({ kind: "server", name: "aihrSidebarState" }),
    ]);
    expect(all).not.toContain(sandboxApiKey);
  });
});
