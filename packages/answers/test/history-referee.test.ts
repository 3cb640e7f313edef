import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { historySource, trend, whatChanged } from "@aihr-plugins/answers/history";
import type { LearningHistory } from "@aihr-plugins/history";
import { openSqliteHistory } from "@aihr-plugins/history/sqlite";
import { percentText } from "@aihr-plugins/report";
import { createLivingPopulation } from "@aihr-plugins/sandbox";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "aihr-answers-referee-"));
const path = join(folder, "learning.db");
const dayMs = 86_400_000;
const lastDay = Date.parse("2026-11-22T02:00:00Z");
const nights = 70;

let history: LearningHistory;
let sql: (query: string) => readonly Readonly<Record<string, unknown>>[];

beforeAll(async () => {
  const organization = createLivingPopulation({ seed: 11, learners: 60 });
  history = openSqliteHistory(path, { create: true });
  for (let night = 0; night < nights; night += 1) {
    const readAt = lastDay - (nights - 1 - night) * dayMs;
    const population = organization(readAt);
    const learners = Array.from({ length: population.size }, (_, at) => population.at(at));
    const report = { learners, readAt, complete: true, drifted: false, timeZone: "UTC", scope: "made up" };
    await history.record({ ...report, toolVersion: "test" }, { accept: true });
  }
  const file = new DatabaseSync(path, { readOnly: true });
  sql = (query) => file.prepare(query).all();
}, 60_000);
afterAll(async () => {
  await history.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Enrollments whose first change of a kind is on one of the days, without the first report. */
function firsts(gain: string, from: string, through: string): number {
  const [row] = sql(`
    SELECT COUNT(*) AS n FROM (
      SELECT MIN(day) AS day FROM fact_change WHERE ${gain} = 1 GROUP BY learner, program) f
    WHERE day BETWEEN '${from}' AND '${through}' AND day > (SELECT MIN(day) FROM dim_date)`);
  return Number(row?.["n"]);
}

describe("answers from a history, next to SQL over its views", () => {
  it("count new starts and completions by week, and show the rate of its last day", async () => {
    const answer = await trend(historySource(history), { by: "week", limit: 12 });
    if (!("periods" in answer)) throw new Error("There is no trend.");
    const at = (title: string) => answer.columns.indexOf(title);
    const weeks = sql("SELECT week, MAX(day) AS last FROM dim_date GROUP BY week ORDER BY week");
    const expected = weeks.map(({ week, last }) => {
      const through = new Date(Date.parse(String(week)) + 6 * dayMs).toISOString().slice(0, 10);
      const [daily] = sql(`SELECT completion_rate AS rate FROM fact_daily WHERE program = 0 AND day = '${last}'`);
      return [
        String(firsts("enrolled", String(week), through)),
        String(firsts("started", String(week), through)),
        String(firsts("completed", String(week), through)),
        percentText(Number(daily?.["rate"])),
      ];
    });
    const titles = ["New enrollments", "New starts", "New completions", "Completion rate"];
    expect(answer.periods.map((row) => titles.map((title) => row[at(title)]))).toEqual(expected);
    expect(expected.some(([, , completions]) => completions !== "0")).toBe(true);
  });

  it.each([1, 7, 30, 60])("count and list what happened within %d days", async (days) => {
    const from = new Date(lastDay - (days - 1) * dayMs).toISOString().slice(0, 10);
    const through = new Date(lastDay).toISOString().slice(0, 10);
    for (const [kind, gain] of [
      ["enrolled", "enrolled"],
      ["started", "started"],
      ["completed", "completed"],
    ] as const) {
      const answer = await whatChanged(historySource(history), { days, kind });
      expect(answer).toMatchObject({
        shown: expect.stringMatching(new RegExp(`^\\d+ of ${firsts(gain, from, through)} changes$`)),
      });
    }
    const [stalled] = sql(`
      SELECT stalled_enrollments AS n FROM fact_daily WHERE program = 0 ORDER BY day DESC LIMIT 1`);
    const answer = await whatChanged(historySource(history), { days });
    expect(answer).toHaveProperty(
      ["metrics", "Stalled enrollments"],
      expect.stringMatching(new RegExp(`\\b${Number(stalled?.["n"])}\\b`)),
    );
  });
});
