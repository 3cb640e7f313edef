import { DatabaseSync } from "node:sqlite";
import type { AdoptionViewModel } from "@aihr-plugins/core";
import { metrics, programs, scopeToPrograms } from "@aihr-plugins/report";
import { describe, expect, it } from "vitest";
import { NOW, population } from "./learners.ts";

/**
 * The definitions once more, in SQL. Decimals are summed as whole millionths, for whole numbers have one sum in any
 * order: so both ways must agree to the last digit. Lengths of programs are parsed by other code than ours.
 */
const QUERY = `
WITH judged AS (
  SELECT *, :today - d / 86400000 AS since,
    CASE WHEN v >= 100 THEN 'completed' WHEN v > 0 OR s > 0 THEN 'in-progress' WHEN v IS NOT NULL THEN 'not-started'
      ELSE 'unknown' END AS status
  FROM progress
),
rated AS (
  SELECT *, status IN ('completed', 'in-progress') AS begun,
    COALESCE(status = 'in-progress' AND since > :days, 0) AS stalled,
    COALESCE(status = 'in-progress' AND since >= :days / 2.0, 0) OR COALESCE(status = 'in-progress' AND s > t, 0) AS risky
  FROM judged
),
people AS (
  SELECT id, hours,
    COALESCE(hours > 0, 0) OR COALESCE(MAX(begun), 0) AS started,
    COALESCE(MAX(begun), 0) AS begun,
    COALESCE(MAX(status = 'completed'), 0) AS completer,
    COALESCE(MIN(CASE WHEN begun THEN since END) <= :days, 0) AS active,
    COALESCE(MAX(status = 'in-progress') AND MIN(CASE WHEN begun THEN since END) > :days, 0) AS inactive,
    COALESCE(MAX(stalled), 0) AS stalled,
    SUM(CAST(ROUND(s * 1e6) AS INTEGER)) AS spent
  FROM learners LEFT JOIN rated USING (id) GROUP BY id
),
ranked AS (
  SELECT spent, ROW_NUMBER() OVER (ORDER BY spent) AS place, COUNT(*) OVER () AS total
  FROM people WHERE begun AND spent IS NOT NULL
)
SELECT
  (SELECT COUNT(*) FROM people) AS learners,
  (SELECT SUM(started) FROM people) AS startedLearners,
  (SELECT 100.0 * SUM(started) / COUNT(*) FROM people) AS adoptionRate,
  (SELECT COUNT(*) FROM judged) AS enrollments,
  (SELECT COUNT(*) FROM judged WHERE status = 'completed') AS completed,
  (SELECT COUNT(*) FROM judged WHERE status = 'in-progress') AS inProgress,
  (SELECT COUNT(*) FROM judged WHERE status = 'not-started') AS notStarted,
  (SELECT COUNT(*) FROM judged WHERE status = 'unknown') AS unknownStatus,
  (SELECT 100.0 * SUM(status = 'completed') / COUNT(*) FROM judged) AS completionRate,
  (SELECT 100.0 * SUM(status = 'completed') / COUNT(*) FROM rated WHERE begun) AS followThrough,
  (SELECT SUM(completer) FROM people) AS completers,
  (SELECT 100.0 * SUM(completer) / COUNT(*) FROM people) AS completerRate,
  (SELECT SUM(CAST(ROUND(MIN(MAX(v, 0), 100) * 1e6) AS INTEGER)) / (1e6 * COUNT(v)) FROM judged) AS averageProgress,
  (SELECT SUM(CAST(ROUND(MIN(MAX(v, 0), 100) * t * 1e6) AS INTEGER)) * 1.0 / SUM(CAST(ROUND(t * 1e6) AS INTEGER))
    FROM judged WHERE t > 0 AND v IS NOT NULL) AS weightedProgress,
  (SELECT SUM(CAST(ROUND(s * 1e6) AS INTEGER)) / 60e6 FROM judged) AS hoursSpent,
  (SELECT SUM(spent) / (60e6 * COUNT(spent)) FROM people WHERE begun) AS meanHours,
  (SELECT SUM(spent) / (60e6 * COUNT(*)) FROM ranked WHERE place IN ((total + 1) / 2, (total + 2) / 2)) AS medianHours,
  (SELECT SUM(CAST(ROUND(hours * 1e6) AS INTEGER)) / 1e6 FROM learners) AS totalHoursStudied,
  (SELECT strftime('%Y-%m-%dT%H:%M:%fZ', MAX(d) / 1000.0, 'unixepoch') FROM judged) AS lastActivity,
  (SELECT SUM(active) FROM people) AS activeLearners,
  (SELECT 100.0 * SUM(active) / COUNT(*) FROM people) AS activeRate,
  (SELECT SUM(stalled) FROM rated) AS stalledEnrollments,
  (SELECT SUM(stalled) FROM people) AS learnersWithStalled,
  (SELECT SUM(inactive) FROM people) AS inactiveLearners,
  (SELECT SUM(risky AND NOT stalled) FROM rated) AS atRiskEnrollments,
  (SELECT SUM(CAST(ROUND(r * 1e6) AS INTEGER)) / 60e6 FROM judged WHERE status = 'in-progress') AS remainingHours
`;

describe("metrics agree with SQL over the same rows to the last digit", () => {
  const learners = population(1500, 20).map(withGaps);

  it("which defines all of them, in the order of the package", () => {
    const advice = "Define each metric in QUERY, at the top of packages/report/test/metrics-referee.test.ts.";
    expect(Object.keys(inSql([], 30)), advice).toEqual(Object.keys(metrics([], { readAt: NOW })));
  });

  it.each([7, 30, 90])("for an organization, with %d days", (days) => {
    expect(metrics(learners, { readAt: NOW, days })).toEqual(inSql(learners, days));
  });

  it.each(programs(learners, { readAt: NOW }).map(({ key }) => key))("for the program %s", (program) => {
    const inProgram = scopeToPrograms(learners, [program]);
    expect(metrics(inProgram, { readAt: NOW })).toEqual(inSql(inProgram, 30));
  });

  it("where learners who started have all of their times, some, none, or no program", () => {
    const started = learners.filter((each) => metrics([each], { readAt: NOW }).startedLearners === 1);
    const kinds = started.map(({ progress }) => {
      const times = (progress ?? []).map(({ timeSpentInMinutes }) => timeSpentInMinutes !== null);
      if (times.length === 0) return "no program";
      if (times.every((given) => given)) return "all";
      return times.some((given) => given) ? "some" : "none";
    });
    expect([...new Set(kinds)].sort()).toEqual(["all", "no program", "none", "some"]);
  });

  it("for a set of learners", () => {
    const some = learners.filter((_, at) => at % 7 === 0);
    expect(metrics(some, { readAt: NOW })).toEqual(inSql(some, 30));
  });
});

/** Takes out what the sandbox always gives: each number here and there, and now and then the programs of who studied. */
function withGaps(learner: AdoptionViewModel, at: number): AdoptionViewModel {
  const { totalHoursStudied, progress } = learner;
  return {
    ...learner,
    totalHoursStudied: at % 7 === 1 ? null : totalHoursStudied,
    progress: (at % 11 === 2 ? [] : (progress ?? [])).map((entry, place) => {
      const gap = (every: number) => (at + 3 * place) % every === 0;
      return {
        ...entry,
        ...(gap(5) && { value: null }),
        ...(gap(4) && { timeSpentInMinutes: null }),
        ...(gap(9) && { timeLeftInMinutes: null }),
        ...(gap(13) && { totalDuration: null }),
        ...(gap(17) && { date: null }),
      };
    }),
  };
}

function inSql(learners: Parameters<typeof metrics>[0], days: number) {
  const database = new DatabaseSync(":memory:");
  database.exec("CREATE TABLE learners (id TEXT, hours REAL)");
  database.exec("CREATE TABLE progress (id TEXT, entry INTEGER, v REAL, s REAL, r REAL, t REAL, d INTEGER)");
  const addLearner = database.prepare("INSERT INTO learners VALUES (?, ?)");
  const addProgress = database.prepare("INSERT INTO progress VALUES (?, ?, ?, ?, ?, ?, ?)");
  for (const { userId, totalHoursStudied, progress } of learners) {
    addLearner.run(userId, totalHoursStudied ?? null);
    for (const [entry, { value, timeSpentInMinutes: spent, ...rest }] of (progress ?? []).entries()) {
      const { timeLeftInMinutes: left, totalDuration, date } = rest;
      const changed = date ? Date.parse(date) : null;
      const minutes = totalDuration ? minutesByHand(totalDuration) : null;
      addProgress.run(userId, entry, value ?? null, spent ?? null, left ?? null, minutes, changed);
    }
  }
  const found = database.prepare(QUERY).get({ today: Math.floor(NOW / 86_400_000), days });
  database.close();
  return { ...found };
}

/** Sums the parts of a duration one by one, in another way than the package does. */
function minutesByHand(duration: string): number {
  const minutesPer: Record<string, number> = { W: 10080, D: 1440, H: 60, S: 1 / 60 };
  const [days = "", time = ""] = duration.slice(1).split("T");
  const sum = (part: string, minute: number) =>
    [...part.matchAll(/([\d.]+)([WDHMS])/g)].reduce((all, [, amount, unit = ""]) => {
      return all + Number(amount) * (unit === "M" ? minute : (minutesPer[unit] ?? Number.NaN));
    }, 0);
  return sum(days, Number.NaN) + sum(time, 1);
}
