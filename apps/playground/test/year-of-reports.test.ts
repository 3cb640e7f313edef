import { readDashboardInput } from "@aihr-plugins/dashboard";
import { scopeText } from "@aihr-plugins/history";
import { openSqliteHistory } from "@aihr-plugins/history/sqlite";
import { createLivingPopulation } from "@aihr-plugins/sandbox";
import { expect, it, onTestFinished } from "vitest";
import { yearOfReports } from "../src/dashboard/year-of-reports.ts";

const until = Date.parse("2026-11-23T00:00:00Z");
const weekMs = 7 * 86_400_000;

it("a year of weekly reports in the page is what a history in SQLite has of the same reports", async () => {
  const organization = createLivingPopulation({ seed: 1, learners: 60 });
  const history = openSqliteHistory(":memory:", { create: true });
  onTestFinished(() => history.close());
  for (let week = 52; week >= 0; week -= 1) {
    const readAt = until - week * weekMs;
    const population = organization(readAt);
    const learners = Array.from({ length: population.size }, (_, index) => population.at(index));
    const scope = scopeText("sandbox");
    await history.record({
      learners,
      readAt,
      complete: true,
      drifted: false,
      timeZone: "UTC",
      scope,
      toolVersion: "0",
    });
  }
  const expected = await readDashboardInput(history);
  const { weeks, readAt } = yearOfReports(organization, until);
  expect(readAt).toBe(expected?.readAt);
  expect(weeks?.organization).toEqual(expected?.weeks?.organization);
  expect(new Map(weeks?.byProgram)).toEqual(new Map(expected?.weeks?.byProgram));
});
