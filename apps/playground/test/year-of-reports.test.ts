import { dashboardOf, readDashboardInput } from "@aihr-plugins/dashboard";
import { scopeText } from "@aihr-plugins/history";
import { openSqliteHistory } from "@aihr-plugins/history/sqlite";
import { createLivingPopulation } from "@aihr-plugins/sandbox";
import { expect, it, onTestFinished } from "vitest";
import { yearOfReports } from "../src/dashboard/year-of-reports.ts";

const dayMs = 86_400_000;

it.each(["2026-11-23T00:00:00Z", "2026-11-27T00:00:00Z"])(
  "the dashboard until %s is that of a history in SQLite with every night, as --sandbox records it",
  async (night) => {
    const until = Date.parse(night);
    const organization = createLivingPopulation({ seed: 1, learners: 40 });
    const history = openSqliteHistory(":memory:", { create: true });
    onTestFinished(() => history.close());
    for (let nights = 365; nights >= 0; nights -= 1) {
      const readAt = until - nights * dayMs;
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
    expect(expected).not.toBeNull();
    if (expected === null) return;
    expect(dashboardOf(yearOfReports(organization, until))).toEqual(dashboardOf(expected));
  },
);
