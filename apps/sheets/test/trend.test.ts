import { type TrendPeriod, trendFigures } from "@aihr-plugins/history";
import { describe, expect, it } from "vitest";
import { openSpreadsheet } from "./kit/open-spreadsheet.ts";
import { people } from "./kit/people.ts";
import { dayMs, openNights, type RecordedNights } from "./kit/record-nights.ts";
import { plainCell, trendCells } from "./kit/trend-cells.ts";

const append = "aihrAppendHistory";

/** Eight weeks with nights left out, among them a whole week. */
const gaps = [0, 1, 1, 2, 1, 1, 3, 1, 1, 1, 11, 1, 2, 1, 1, 4, 1, 7, 1, 1, 2, 5, 1, 1, 6];

/** The trend as the sheet should show it: days as text, percentages as fractions, blanks for what is not known. */
async function expectedTrend({ history }: RecordedNights, by: TrendPeriod, program?: string) {
  const rows = await history.trend({ by, program });
  return rows.map((row) => [row.from, ...trendCells(row)]);
}

function shownTrend({ sheet }: RecordedNights, by: TrendPeriod, program?: string) {
  const titles = trendFigures.map(({ title }) => title);
  const [, ...lines] = sheet.cell("AIHR_TREND", [titles], by, program) as readonly (readonly unknown[])[];
  return lines.map(([from, ...values]) => [dayText(from), ...values.map(plainCell)]);
}

function dayText(date: unknown): unknown {
  return date instanceof Date ? new Date(date.getTime() + 12 * 3_600_000).toISOString().slice(0, 10) : date;
}

describe("AIHR_TREND", () => {
  it("has the numbers of packages/history for the same nights, to the last digit", async () => {
    const nights = await openNights();
    for (const days of gaps) expect(await nights.record(days)).toMatch(/^(Added|Nothing has changed)/);
    const programs = (await nights.history.programs()).map(({ key }) => key);
    expect(programs.length).toBeGreaterThan(3);
    for (const by of ["week", "month", "quarter"] as const) {
      const expected = await expectedTrend(nights, by);
      expect(shownTrend(nights, by)).toEqual(expected);
      for (const program of programs.slice(0, by === "week" ? programs.length : 2)) {
        expect(shownTrend(nights, by, program)).toEqual(await expectedTrend(nights, by, program));
      }
    }
    const weeks = await nights.history.trend({ by: "week" });
    expect(weeks).toHaveLength(9);
    expect(weeks.reduce((sum, { newCompletions }) => sum + newCompletions, 0)).toBeGreaterThan(5);
  }, 120_000);

  it("has usual figures, by week, when it is asked for nothing", async () => {
    const nights = await openNights();
    for (const days of [0, 7, 7]) await nights.record(days);
    const [titles, ...lines] = nights.sheet.cell("AIHR_TREND") as readonly (readonly unknown[])[];
    expect(titles).toEqual([
      "Week",
      ...["New enrollments", "New starts", "New completions", "Active learners", "Hours", "Joined", "Left"],
      ...["Learners", "Adoption rate", "Completion rate", "Average progress", "Stalled enrollments"],
    ]);
    expect(lines).toHaveLength(3);
    const [ofProgram] = nights.sheet.cell("AIHR_TREND", "", "", "HRBP") as readonly (readonly unknown[])[];
    expect(ofProgram).not.toContain("Joined");
  });

  it.each([
    ["completions", "New completions"],
    ["NEW STARTS", "New starts"],
    ["adoption", "Adoption rate"],
    ["active learners", "Active learners"],
    ["recently active learners", "Recently active learners"],
    ["hours", "Hours"],
    ["stalled", "Stalled enrollments"],
  ])("takes everyday words: %s", async (name, title) => {
    const sheet = await openSpreadsheet({ people });
    sheet.choose(append);
    expect(sheet.cell("AIHR_TREND", name, "weekly")).toMatchObject([
      ["Week", title],
      [expect.anything(), expect.anything()],
    ]);
  });

  it("says what to do when nothing is recorded, without a request", async () => {
    const sheet = await openSpreadsheet({ people });
    expect(sheet.cell("AIHR_TREND", "completions", "week")).toMatch(
      /^#ERROR! Nothing is recorded yet\. Choose AIHR → Append to history/,
    );
    expect(sheet.calls()["UrlFetchApp.fetchAll"] ?? 0).toBe(0);
  });

  it("lists the metrics and periods that it knows", async () => {
    const sheet = await openSpreadsheet({ people });
    sheet.choose(append);
    expect(sheet.cell("AIHR_TREND", "salary")).toMatch(
      /No metric matches “salary”\. The metrics of a trend are: new enrollments, new starts, .*adoption rate/,
    );
    expect(sheet.cell("AIHR_TREND", "completions", "fortnight")).toMatch(
      /There is no period “fortnight”\. The periods are: week, month, quarter\./,
    );
    expect(sheet.cell("AIHR_TREND", "completions", "week", "XYZ")).toMatch(/No program matches “XYZ”/);
  });

  it("finds a program by its key in the sheet, and by its name in the report", async () => {
    const sheet = await openSpreadsheet({ people });
    sheet.choose(append);
    const byKey = sheet.cell("AIHR_TREND", "enrollments", "month", "hrbp");
    expect(byKey).toMatchObject([
      ["Month", "Enrollments"],
      [expect.anything(), 3],
    ]);
    expect(sheet.cell("AIHR_TREND", "enrollments", "month", "HR Business Partner 2.0")).toEqual(byKey);
  });

  it("is calculated again when the history is written", async () => {
    const sheet = await openSpreadsheet({ people });
    sheet.put("Sheet1", 1, 1, { formula: '=AIHR_TREND("completions")', value: "#ERROR!" });
    sheet.choose(append);
    expect(sheet.sheet("Sheet1").formulas[0]?.[0]).toBe('=AIHR_TREND("completions")');
    expect(sheet.sheet("Sheet1").values[0]?.[0]).not.toBe("#ERROR!");
    sheet.pass(dayMs);
  });
});
