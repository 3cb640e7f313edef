import type { Periods } from "./periods.ts";

/**
 * The SQL of the activity in periods, the same for SQLite, Postgres and DuckDB: active learners, and the minutes spent
 * as whole millionths, so that the sum is exact in whatever order a database adds up.
 *
 * @param scope number of a program, 0 for the organization, or `each` for all of them
 */
export function activityQuery(periods: Periods, scope: number | "each"): string {
  const runs = [...periods.indexOfRun.keys()];
  const among = typeof scope === "number" && scope !== 0 ? `AND c.program = ${scope}` : "";
  const select = (program: string, grouped: string) => `
    SELECT ${program} AS program, period, COUNT(DISTINCT learner) AS learners,
      CAST(SUM(CASE WHEN minutes > 0 THEN minutes ELSE 0 END) AS DOUBLE PRECISION) AS minutes
    FROM net WHERE minutes > 0 OR progress > 0 GROUP BY ${grouped}`;
  const ofPrograms = select("program", "program, period");
  return `
    WITH gained AS (
      SELECT c.learner, c.program, ${periodOfRun(periods)} AS period,
        ${millionths("c.progress_gained")} + ${lostBefore("progress_gained")} AS progress,
        ${millionths("c.minutes_gained")} + ${lostBefore("minutes_gained")} AS minutes
      FROM change c WHERE c.enrolled >= 0 AND c.run BETWEEN ${Math.min(...runs)} AND ${Math.max(...runs)} ${among}
    ), net AS (
      SELECT learner, program, period, SUM(progress) AS progress, SUM(minutes) AS minutes
      FROM gained GROUP BY learner, program, period
    )
    ${scope === 0 ? "" : ofPrograms}
    ${scope === "each" ? "UNION ALL" : ""}
    ${scope === 0 || scope === "each" ? select("0", "period") : ""}`;
}

/** What a learner had before leaving is no gain when the learner returns. The change before is that of leaving. */
function lostBefore(column: string): string {
  return `CASE WHEN c.enrolled = 1 THEN COALESCE((
    SELECT ${millionths(`b.${column}`)} FROM change b
    WHERE b.learner = c.learner AND b.program = c.program AND b.run = (
      SELECT MAX(m.run) FROM change m WHERE m.learner = c.learner AND m.program = c.program AND m.run < c.run)), 0)
    ELSE 0 END`;
}

/** The SQL of learners who joined, returned and left, by period, the same for SQLite, Postgres and DuckDB. */
export function listedQuery(periods: Periods): string {
  const firstRun = Math.min(...periods.indexOfRun.keys());
  return `
    SELECT figure, period, CAST(COUNT(*) AS DOUBLE PRECISION) AS learners FROM (
      SELECT ${periodOfRun(periods)} AS period,
        CASE WHEN c.listed = -1 THEN 'left' WHEN c.run = c.first_run THEN 'joined' ELSE 'returned' END AS figure
      FROM (
        SELECT s.run, s.listed, f.first_run FROM studied s JOIN (
          SELECT learner, MIN(run) AS first_run FROM studied GROUP BY learner) f ON f.learner = s.learner
        WHERE s.listed <> 0) c
      WHERE c.run >= ${firstRun}) m
    GROUP BY figure, period`;
}

/** The SQL of the metrics of each day, of a program or, for 0, of the organization. */
export const dailyQuery = "SELECT CAST(d.day AS TEXT) AS text_day, d.* FROM daily d WHERE program = $1 ORDER BY d.day";

/** The index of a run's period as a search among the periods' first runs: a join would take most of the query's time. */
function periodOfRun({ indexOfRun }: Periods): string {
  const firstRuns = new Map<number, number>();
  for (const [run, index] of indexOfRun) firstRuns.set(index, Math.min(run, firstRuns.get(index) ?? run));
  return search([...firstRuns].sort(([a], [b]) => a - b));
}

function search(periods: readonly (readonly [index: number, firstRun: number])[]): string {
  const middle = periods.length >> 1;
  const [index, firstRun] = periods[middle] ?? [0, 0];
  if (middle === 0) return String(index);
  return `CASE WHEN c.run < ${firstRun} THEN ${search(periods.slice(0, middle))} ELSE ${search(periods.slice(middle))} END`;
}

/** Gains are multiples of a millionth; their sums must not depend on the order of adding. */
function millionths(column: string): string {
  return `CAST(ROUND(${column} * 1000000) AS BIGINT)`;
}
