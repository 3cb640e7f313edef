import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { changeColumns, trendFigures, usualTrendFigures } from "../src/index.ts";
import { openSqliteHistory } from "../src/sqlite.ts";
import { nightsOf } from "./nights.ts";
import { reportOfNight } from "./report-of-night.ts";

it("the columns of changes are those of fact_change, which has numbers for learners and programs, and runs", async () => {
  const path = join(mkdtempSync(join(tmpdir(), "aihr-columns-")), "learning.db");
  const history = openSqliteHistory(path, { create: true });
  for (const night of nightsOf({ seed: 1, nights: 30 })) await history.record(reportOfNight(night));
  const [row = {}] = await history.table("fact_change");
  await history.close();
  const inSql: Readonly<Record<string, string>> = {
    recordedAt: "at",
    learnerId: "learner",
    progressPercent: "progress",
  };
  const names = changeColumns.map(({ key }) => {
    return inSql[key] ?? key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  });
  expect([...names, "run"].sort()).toEqual(Object.keys(row).sort());
});

it("the figures of a trend have keys and titles of their own, and so have the usual ones", () => {
  for (const figures of [trendFigures, usualTrendFigures]) {
    expect(new Set(figures.map(({ key }) => key)).size).toBe(figures.length);
    expect(new Set(figures.map(({ title }) => title)).size).toBe(figures.length);
  }
  expect(usualTrendFigures).toHaveLength(12);
});
