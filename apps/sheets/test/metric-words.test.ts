import { metricTable } from "@aihr-plugins/report";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { keepSpreadsheet, openSpreadsheet, type Spreadsheet } from "./kit/open-spreadsheet.ts";
import { people } from "./kit/people.ts";

let sheet: Spreadsheet;
beforeAll(async () => {
  sheet = await keepSpreadsheet({ people });
}, 60_000);
afterAll(() => sheet.close());

const words: readonly (readonly [word: string, title: string])[] = [
  ["people", "learners"],
  ["Number of learners", "learners"],
  ["started", "started learners"],
  ["adoption", "adoption rate"],
  ["adoption %", "adoption rate"],
  ["enrolments", "enrollments"],
  ["completions", "completed"],
  ["finished", "completed"],
  ["ongoing", "in progress"],
  ["not begun", "not started"],
  ["unknown", "unknown status"],
  ["completion", "completion rate"],
  ["% completed", "completion rate"],
  ["Follow", "follow-through"],
  ["follow through rate", "follow-through"],
  ["learners who completed", "completers"],
  ["share of completers", "completer rate"],
  ["progress", "average progress"],
  ["weighted", "weighted progress"],
  ["hours", "hours spent"],
  ["time spent", "hours spent"],
  ["average hours", "mean hours"],
  ["median", "median hours"],
  ["total hours", "total hours studied"],
  ["latest activity", "last activity"],
  ["active", "active learners"],
  ["activity rate", "active rate"],
  ["stalled", "stalled enrollments"],
  ["stalled learners", "learners with stalled"],
  ["inactive", "inactive learners"],
  ["at risk", "at risk enrollments"],
  ["remaining", "remaining hours"],
  ["hours left", "remaining hours"],
];

describe("AIHR_METRIC", () => {
  it("takes everyday words for every metric", () => {
    const meant = new Set(words.map(([, title]) => title));
    expect(metricTable.map(({ title }) => title.toLowerCase()).filter((title) => !meant.has(title))).toEqual([]);
    const [shown] = sheet.cell("AIHR_METRIC", [words.map(([word]) => word)]) as unknown[][];
    const [expected] = sheet.cell("AIHR_METRIC", [words.map(([, title]) => title)]) as unknown[][];
    expect(shown?.map((value, nth) => [words[nth], value])).toEqual(expected?.map((value, nth) => [words[nth], value]));
    for (const value of expected ?? []) expect(typeof value).not.toBe("string");
  });

  it("takes the key and the title of every metric, in any case and spelling of blanks", () => {
    for (const { key, title } of metricTable) {
      const [[byKey, byTitle, snake] = []] = sheet.cell("AIHR_METRIC", [
        [key, title.toUpperCase(), title.replace(/ /g, "_")],
      ]) as unknown[][];
      expect([key, byKey, snake]).toEqual([key, byTitle, byTitle]);
    }
  });

  it.each([
    ["funnel", ["Programs of learners", "Learners"], ["In no program", 1]],
    ["completions by month", ["Completed, by last change", "Enrollments"], ["2026-10", 1]],
    ["data quality", ["Data quality", "Enrollments"], ["Total hours studied below the time spent", 5]],
    ["Progress distribution", ["Progress", "Enrollments"], expect.any(Array)],
  ])("gives a table for %s", (name, titles, line) => {
    const table = sheet.cell("AIHR_METRIC", name) as unknown[][];
    expect(table[0]).toEqual(titles);
    expect(table).toContainEqual(line);
    expect(sheet.cell("AIHR_METRIC", [[name], ["learners"]])).toEqual([[expect.stringMatching(/is a table/)], [7]]);
  });

  it("narrows a table to a program", () => {
    const table = sheet.cell("AIHR_METRIC", "funnel", "PA") as unknown[][];
    expect(table).toContainEqual(["In no program", 0]);
  });
});

describe("stalled", () => {
  it.each([1, 3, 11])("is the same number in metric, list, digest and dashboard: %i weeks old", async (weeks) => {
    const asOf = new Date(Date.parse("2026-11-23T00:00:00Z") - weeks * 7 * 86_400_000).toISOString();
    const large = await openSpreadsheet({ learners: 250, asOf });
    const listed = (large.cell("AIHR_STALLED") as unknown[][]).slice(1);
    const learnerIds = new Set(listed.map((line) => line.at(-1)));
    expect(large.cell("AIHR_METRIC", "stalled")).toBe(listed.length);
    expect(large.cell("AIHR_METRIC", "stalled learners")).toBe(learnerIds.size);
    large.choose("aihrBuildDashboard");
    const shown = large.sheet("AIHR dashboard").values.flat().map(String);
    const headline = `${listed.length} enrollments of ${learnerIds.size} learners stalled`;
    expect(shown).toContain(headline);
    large.run({
      kind: "server",
      name: "aihrSaveSchedule",
      values: [{ refresh: "off", digest: "daily", to: "jane@example.com" }],
    });
    large.run({ kind: "trigger", name: "aihrOnDigest" });
    expect(large.sentMail()[0]?.body).toContain(headline);
  });
});
