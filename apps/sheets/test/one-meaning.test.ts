import { describe, expect, it } from "vitest";
import { openSpreadsheet, type Spreadsheet } from "./kit/open-spreadsheet.ts";
import { id, people } from "./kit/people.ts";

const status = (sheet: Spreadsheet) => Object.fromEntries(sheet.cell("AIHR_STATUS") as [string, unknown][]);
const names = (table: unknown) => (table as unknown[][]).slice(1).map(([name]) => name);
const lastToast = (sheet: Spreadsheet, name: string) => {
  expect(sheet.run({ kind: "menu", name })).toMatchObject({ ok: true });
  return sheet.toasts().at(-1)?.text;
};

describe("figures", () => {
  it("are as of when the report was read, also after midnight", async () => {
    const sheet = await openSpreadsheet({
      people,
      timeZone: "Etc/UTC",
      clock: { at: Date.parse("2026-11-23T23:30:00Z") },
    });
    // The last activity of another one was on November 1: 22 days before the report was read.
    const before = names(sheet.cell("AIHR_STALLED", 22));
    expect(before).toEqual(["Björn Öst"]);
    sheet.pass(40 * 60_000);
    expect(names(sheet.cell("AIHR_STALLED", 22))).toEqual(before);
    expect(names(sheet.cell("AIHR_STALLED", 21))).toHaveLength(2);
  });

  it.each([
    ["Etc/UTC", 1],
    ["Europe/Amsterdam", 0],
  ])("count days in the spreadsheet's time zone: %s", async (timeZone, days) => {
    const sheet = await openSpreadsheet({ people, timeZone });
    // At 23:00 UTC on the day before, which was midnight in Amsterdam.
    expect(sheet.cell("AIHR_PROGRESS", id(4), "HRBP", "days since last activity")).toBe(days);
  });

  it("of stalled enrollments are as many as AIHR_STALLED lists, in the whole and by program", async () => {
    const sheet = await openSpreadsheet({ learners: 250, asOf: "2026-11-23T00:00:00Z" });
    const listed = (program?: string) => names(sheet.cell("AIHR_STALLED", "", program ?? "")).length;
    expect(listed()).toBeGreaterThan(10);
    expect(sheet.cell("AIHR_METRIC", "stalled enrollments")).toBe(listed());
    const [key] = (sheet.cell("AIHR_PROGRAMS") as string[][])[1] ?? [];
    expect(sheet.cell("AIHR_METRIC", "stalled enrollments", key)).toBe(listed(key));
  });

  it("of programs take a key in any case for the same program", async () => {
    const mixed = people.map((person) => ({
      ...person,
      progress: person.progress.map((entry) => ({
        ...entry,
        abbreviation: person.userName === "@x" ? " hrbp " : entry.abbreviation,
      })),
    }));
    const sheet = await openSpreadsheet({ people: mixed });
    expect(sheet.cell("AIHR_METRIC", "learners", "HRBP")).toBe(3);
    expect(sheet.cell("AIHR_PROGRESS", "@x", "HRBP")).toBe(0.4);
    expect(names(sheet.cell("AIHR_LEARNERS", "HRBP"))).toHaveLength(3);
  });

  it("are not built from learners' hours when programs are chosen", async () => {
    const studied = people.map((person) => ({ ...person, totalHoursStudied: 5 }));
    const sheet = await openSpreadsheet({ people: studied });
    expect(sheet.cell("AIHR_METRIC", "started learners")).toBe(7);
    // Of the four learners in PA, one has not begun it.
    expect(sheet.cell("AIHR_METRIC", "started learners", "PA")).toBe(3);
  });
});

describe("a report that needs a note", () => {
  it("shows the note wherever it is shown", async () => {
    const sheet = await openSpreadsheet({ people, faults: { hiddenLearners: [2] } });
    const note = "The API counts 7 learners but listed only 6.";
    expect(lastToast(sheet, "aihrImportReport")).toBe(
      `Wrote 7 rows of 6 learners into the sheet "AIHR report". The report is incomplete. ${note}`,
    );
    expect(lastToast(sheet, "aihrAppendHistory")).toBe(`Nothing recorded: the report is incomplete. ${note}`);
    expect(lastToast(sheet, "aihrBuildDashboard")).toBe(
      `The sheet "AIHR dashboard" shows 6 learners. The report is incomplete. ${note}`,
    );
    expect(lastToast(sheet, "aihrRefreshNow")).toContain(` The report is incomplete. ${note}`);
    expect(status(sheet)).toMatchObject({ Learners: 6, Complete: "No", Notes: note });
    sheet.run({
      kind: "server",
      name: "aihrSaveSchedule",
      values: [{ refresh: "off", digest: "daily", to: "jane@example.com" }],
    });
    sheet.run({ kind: "trigger", name: "aihrOnDigest" });
    expect(sheet.sentMail()[0]).toMatchObject({ to: "owner@example.com", body: expect.stringContaining(note) });
  });
});

describe("a learner who is listed twice", () => {
  it("is one learner with the programs of both listings", async () => {
    const sheet = await openSpreadsheet({
      people,
      faults: { listsTwice: [{ learner: 0, at: 5, upperCase: true }] },
      pageSize: 3,
    });
    expect(sheet.cell("AIHR_METRIC", "learners")).toBe(7);
    const lines = (sheet.cell("AIHR_LEARNERS") as unknown[][]).filter(([name]) => name === "Ana de Vries");
    expect(lines).toEqual([["Ana de Vries", id(1), 2, 1, 0, 0.875, 50, 22.5, new Date("2026-11-20T10:00:00Z")]]);
    expect(status(sheet)).toMatchObject({ Learners: 7 });
  });
});

describe("a learner without a name", () => {
  it("is called the same everywhere", async () => {
    const sheet = await openSpreadsheet({ people: people.map((person) => ({ ...person, userName: "" })) });
    expect(new Set(names(sheet.cell("AIHR_LEARNERS")))).toEqual(new Set(["Unnamed learner"]));
    expect(new Set(names(sheet.cell("AIHR_STALLED")))).toEqual(new Set(["Unnamed learner"]));
    expect(new Set(names(sheet.cell("AIHR_PROGRESS")))).toEqual(new Set(["Unnamed learner"]));
  });
});

describe("the number of learners", () => {
  it("of the last report lets the next one be read in one batch, until the settings change", async () => {
    const sheet = await openSpreadsheet({ learners: 450 });
    sheet.cell("AIHR_METRIC", "learners");
    const first = sheet.calls()["UrlFetchApp.fetchAll"] ?? 0;
    sheet.pass(7 * 3_600_000);
    expect(sheet.cell("AIHR_METRIC", "learners")).toBe(450);
    expect(first).toBeGreaterThan(1);
    expect((sheet.calls()["UrlFetchApp.fetchAll"] ?? 0) - first).toBe(1);
    expect(sheet.properties("document").AIHR_STATE).toMatch(/"lastCount":\{"scope":"[\w-]{22}","learners":450\}/);
  });
});
