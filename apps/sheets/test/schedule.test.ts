import { describe, expect, it } from "vitest";
import { isUnfinished } from "../src/sheet/formulas.ts";
import { openSpreadsheet, type Spreadsheet } from "./kit/open-spreadsheet.ts";
import { people } from "./kit/people.ts";

const hour = 3_600_000;
const form = { refresh: "daily", digest: "off", to: "", hour: 6, weekDay: "MONDAY" };

function save(sheet: Spreadsheet, change: object, user?: string): void {
  const call = { kind: "server", name: "aihrSaveSchedule", values: [{ ...form, ...change }] } as const;
  expect(sheet.run({ ...call, ...(user && { user }) })).toMatchObject({ value: { ok: true } });
}

const firings = (sheet: Spreadsheet, hours: number) =>
  sheet.passWithTriggers(hours * hour).map(({ at, trigger: { user }, outcome }) => {
    expect(outcome).toMatchObject({ ok: true });
    return `${new Date(at).toISOString().slice(0, 16)} ${user}`;
  });

describe("the schedule", () => {
  it.each([
    ["Asia/Tokyo", {}, ["2026-11-23T21:30 owner@example.com"]],
    ["America/New_York", { hour: 23 }, ["2026-11-24T04:30 owner@example.com"]],
    ["Asia/Tokyo", { refresh: "weekly", weekDay: "TUESDAY" }, ["2026-11-23T21:30 owner@example.com"]],
    ["Asia/Tokyo", { refresh: "monthly" }, []],
  ])("runs at its hour in the spreadsheet's time zone: %s %j", async (timeZone, change, times) => {
    const sheet = await openSpreadsheet({ people, timeZone });
    save(sheet, change);
    expect(firings(sheet, 24)).toEqual(times);
  });

  it("runs once a month on the first", async () => {
    const sheet = await openSpreadsheet({ people, timeZone: "Etc/UTC" });
    save(sheet, { refresh: "monthly" });
    expect(firings(sheet, 24 * 39)).toEqual([
      "2026-12-01T06:30 owner@example.com",
      "2027-01-01T06:30 owner@example.com",
    ]);
  });

  it("belongs to the user who saved it last: an older trigger does nothing, and removes itself", async () => {
    const sheet = await openSpreadsheet({ people, timeZone: "Etc/UTC" });
    save(sheet, { digest: "daily", to: "jane@example.com" }, "ana@example.com");
    save(sheet, { digest: "daily", to: "jane@example.com" }, "ben@example.com");
    sheet.passWithTriggers(24 * hour);
    expect(sheet.sentMail()).toHaveLength(1);
    expect(sheet.triggers().map(({ user }) => user)).toEqual(["ben@example.com", "ben@example.com"]);
    const state = sheet.run({ kind: "server", name: "aihrSidebarState" });
    expect(state).toMatchObject({ value: { schedule: { user: "ben@example.com" }, timeZone: "Etc/UTC" } });
  });

  it("is off for everybody when one user switches it off", async () => {
    const sheet = await openSpreadsheet({ people, timeZone: "Etc/UTC" });
    save(sheet, { digest: "daily", to: "jane@example.com" }, "ana@example.com");
    save(sheet, { refresh: "off" }, "ben@example.com");
    sheet.passWithTriggers(48 * hour);
    expect(sheet.sentMail()).toEqual([]);
    expect(sheet.triggers()).toEqual([]);
  });

  it("sends a digest that says how old its data are", async () => {
    const sheet = await openSpreadsheet({ people });
    sheet.cell("AIHR_METRIC", "learners");
    save(sheet, { digest: "daily", to: "jane@example.com" });
    sheet.pass(5 * hour);
    sheet.setFaults({ busyTimes: 1000 });
    expect(sheet.run({ kind: "trigger", name: "aihrOnDigest" })).toMatchObject({ ok: true });
    expect(sheet.sentMail()[0]?.body).toMatch("These data are 5 hours old");
  });
});

describe("Freeze to values and Retry errors", () => {
  it.each([
    ["Loading...", true],
    ["Loading…", true],
    ["Wird geladen…", true],
    ["Cargando...", true],
    ["#ERROR!", true],
    ["#NV", true],
    ["", false],
    ["Ana", false],
    ["Level 2…", false],
  ])("take %j for unfinished: %s", (shown, expected) => {
    expect(isUnfinished(shown)).toBe(expected);
  });

  it("leave what is loading or wrong, and other people's spills", async () => {
    const sheet = await openSpreadsheet({ people });
    const spill = (first: string) => [[first], ["one"], ["two"]];
    sheet.put("Sheet1", 1, 1, { formula: "=AIHR_LEARNERS()", value: "ours", spill: spill("ours") });
    sheet.put("Sheet1", 1, 2, { formula: "=SORT(D1:D3)", value: "theirs", spill: spill("theirs") });
    sheet.put("Sheet1", 1, 3, { formula: '=AIHR_METRIC("learners")', value: "Wird geladen…" });
    sheet.put("Sheet1", 2, 3, { formula: '=AIHR_METRIC("adoption")', value: "#ERROR!" });
    sheet.select("Sheet1", { row: 1, column: 1, rows: 3, columns: 3 });
    expect(sheet.choose("aihrFreezeToValues")).toBe(
      "Replaced 1 formula by what was shown. 2 formulas still loading or with an error stayed.",
    );
    const { formulas, values } = sheet.sheet("Sheet1");
    expect(formulas).toEqual([
      ["", "=SORT(D1:D3)", '=AIHR_METRIC("learners")'],
      ["", "", '=AIHR_METRIC("adoption")'],
      ["", "", ""],
    ]);
    expect(values.map((line) => line.slice(0, 2))).toEqual([
      ["ours", "theirs"],
      ["one", "one"],
      ["two", "two"],
    ]);
    expect(sheet.choose("aihrRetryErrors")).toBe("Recalculated 2 formulas.");
  });
});
