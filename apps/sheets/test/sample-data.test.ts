import { describe, expect, it } from "vitest";
import { sampleLearners } from "../src/sample/sample-learners.ts";
import { openSidebar } from "./kit/open-sidebar.ts";
import { built, openSpreadsheet, type Spreadsheet } from "./kit/open-spreadsheet.ts";
import { people } from "./kit/people.ts";

const names = (table: unknown) => (table as unknown[][]).slice(1).map(([name]) => String(name));
const setSampleData = (sheet: Spreadsheet, isOn: boolean) =>
  sheet.run({ kind: "server", name: "aihrSetSampleData", values: [isOn] });

async function withSampleData(): Promise<Spreadsheet> {
  const sheet = await openSpreadsheet({ isEmpty: true });
  expect(setSampleData(sheet, true)).toMatchObject({ value: { ok: true } });
  return sheet;
}

describe("sample data", () => {
  it("answer every function without a key and without a request, and say that they are", async () => {
    const sheet = await withSampleData();
    expect(sheet.cell("AIHR_METRIC", "learners")).toBe(60);
    expect(sheet.cell("AIHR_METRIC", "stalled")).toBeGreaterThan(3);
    expect(sheet.cell("AIHR_METRIC", "adoption")).toBeGreaterThan(0.5);
    for (const name of names(sheet.cell("AIHR_LEARNERS"))) expect(name).toMatch(/ \(sample\)$/);
    for (const line of (sheet.cell("AIHR_PROGRAMS") as unknown[][]).slice(1)) expect(line[1]).toMatch(/ \(sample\)$/);
    expect(names(sheet.cell("AIHR_STALLED")).length).toBe(sheet.cell("AIHR_METRIC", "stalled"));
    expect(sheet.cell("AIHR_HOURS", "Ana Diaz")).toBeTypeOf("number");
    expect(
      sheet.cell(
        "AIHR_PROGRESS",
        names(sheet.cell("AIHR_LEARNERS")).map((name) => [name]),
        "PA",
      ),
    ).toHaveLength(60);
    const status = Object.fromEntries(sheet.cell("AIHR_STATUS") as [string, unknown][]);
    expect(status).toMatchObject({ Learners: 60, Notes: expect.stringMatching(/^Sample data: made-up learners/) });
    expect(sheet.calls().UrlFetch).toBeUndefined();
    expect(sheet.cached()).toEqual([]);
  });

  it("are the same in all cells of an hour", () => {
    const readAt = Date.parse("2026-11-23T12:00:00Z");
    expect(sampleLearners(readAt)).toEqual(sampleLearners(readAt));
    expect(new Set(sampleLearners(readAt).map(({ userId }) => userId)).size).toBe(60);
  });

  it("have sheets of their own, which say so", async () => {
    const sheet = await openSpreadsheet({ people });
    sheet.choose("aihrImportReport");
    setSampleData(sheet, true);
    for (const name of ["aihrImportReport", "aihrAppendHistory", "aihrBuildDashboard"]) {
      expect(sheet.choose(name)).toMatch(/\(sample data\)".*Sample data: made-up learners/);
    }
    expect(sheet.sheets().map(({ name }) => name)).toEqual([
      "Sheet1",
      "AIHR report",
      "AIHR report (sample data)",
      "AIHR history (sample data)",
      "AIHR daily (sample data)",
      "AIHR dashboard (sample data)",
    ]);
    expect(sheet.sheet("AIHR dashboard (sample data)").values[0]?.[0]).toBe("Learning at AIHR: sample data");
    expect(sheet.sheet("AIHR report").values).toHaveLength(9);

    setSampleData(sheet, false);
    sheet.run({ kind: "trigger", name: "aihrOnSchedule" });
    expect(sheet.choose("aihrImportReport")).toBe('Wrote 8 rows of 7 learners into the sheet "AIHR report".');
    expect(sheet.sheets()).toHaveLength(6);
    expect(JSON.stringify(sheet.sheet("AIHR report").values)).not.toContain("(sample)");
  });

  it("say so in the digest", async () => {
    const sheet = await withSampleData();
    const schedule = { refresh: "off", digest: "daily", to: "jane@example.com" };
    sheet.run({ kind: "server", name: "aihrSaveSchedule", values: [schedule] });
    sheet.run({ kind: "trigger", name: "aihrOnDigest" });
    expect(sheet.sentMail()[0]?.subject).toMatch(/^AIHR \(sample data\): /);
    expect(sheet.sentMail()[0]?.body).toMatch(/Sample data: made-up learners/);
  });

  it("are switched in the sidebar, which says so, and go off when real settings are saved", async () => {
    const spreadsheet = await openSpreadsheet({ people, isEmpty: true });
    spreadsheet.put("Sheet1", 1, 1, { formula: '=AIHR_METRIC("learners")', value: "#ERROR!" });
    const sidebar = await openSidebar(spreadsheet);
    const note = () => sidebar.find<HTMLElement>("#sample-note").hidden;
    expect(note()).toBe(true);
    sidebar.fill("#baseUrl", spreadsheet.url);
    await sidebar.click("#sample");
    expect(sidebar.said()).toMatch(/^Sample data are on/);
    expect([note(), sidebar.find("#sample").textContent]).toEqual([false, "Switch off sample data"]);
    expect(sidebar.find<HTMLInputElement>("#baseUrl").value).toBe(spreadsheet.url);
    expect(spreadsheet.sheet("Sheet1").formulas).toEqual([['=AIHR_METRIC("learners")']]);

    sidebar.fill("#apiKey", "sandbox-key");
    await sidebar.click("#settings button[type=submit]");
    expect(sidebar.said()).toMatch(/^Saved\. Sample data are off/);
    expect([note(), sidebar.find("#sample").textContent]).toEqual([true, "Try it with sample data"]);
  });

  it("add less than 30 kB to the bundle", async () => {
    const { "Code.js": code } = await built();
    const [, sample = ""] = code.match(/\/\/ (?:apps\/sheets\/)?src\/sample\/[^\n]*\n([\s\S]*?)\n {2}\/\/ /) ?? [];
    expect(sample).toContain("sampleLearners");
    expect(sample.length).toBeLessThan(30_000);
  });
});
