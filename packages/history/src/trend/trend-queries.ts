import type { Periods } from "./periods.ts";

/**
 * The SQL of a trend's figures, the same for SQLite, Postgres and DuckDB: counts, and hours as millionths of minutes, so
 * that the sum is exact in whatever order a database adds up.
 *
 * @param program number of a program, or null for the organization
 */
export function figuresQuery(periods: Periods, program: number | null): string {
  const period = periodOfRun(periods);
  const firstRun = Math.min(...periods.indexOfRun.keys());
  const among = program === null ? "" : `AND program = ${program}`;
  return `
    -- What a learner had before leaving is no gain when the learner returns.
    WITH edge AS (
      SELECT learner, program, run, enrolled,
        LAG(enrolled) OVER (PARTITION BY learner, program ORDER BY run) AS enrolled_before,
        LAG(progress_gained) OVER (PARTITION BY learner, program ORDER BY run) AS progress_lost,
        LAG(minutes_gained) OVER (PARTITION BY learner, program ORDER BY run) AS minutes_lost
      FROM change WHERE enrolled <> 0 ${among}
    ), moved AS (
      SELECT learner, program, ${period} AS period, ${millionths("progress_gained")} AS progress,
        ${millionths("minutes_gained")} AS minutes
      FROM change WHERE enrolled >= 0 AND run >= ${firstRun} ${among}
      UNION ALL
      SELECT learner, program, ${period}, ${millionths("progress_lost")}, ${millionths("minutes_lost")}
      FROM edge WHERE enrolled = 1 AND enrolled_before = -1
    ), net AS (
      SELECT period, learner, SUM(progress) AS progress, SUM(minutes) AS minutes
      FROM moved GROUP BY learner, program, period
    ), active AS (
      SELECT period, learner, SUM(CASE WHEN minutes > 0 THEN minutes ELSE 0 END) AS minutes
      FROM net WHERE minutes > 0 OR progress > 0 GROUP BY period, learner
    ), first AS MATERIALIZED (
      SELECT MIN(CASE WHEN enrolled = 1 THEN run END) AS enrolled, MIN(CASE WHEN started = 1 THEN run END) AS started,
        MIN(CASE WHEN completed = 1 THEN run END) AS completed
      FROM change WHERE (enrolled = 1 OR started = 1 OR completed = 1) ${among} GROUP BY learner, program
    )
    SELECT 'hours' AS figure, period, CAST(SUM(minutes) AS DOUBLE PRECISION) AS amount,
      CAST(COUNT(*) AS DOUBLE PRECISION) AS learners
    FROM active GROUP BY period
    ${["enrolled", "started", "completed"].map(firstsOf).join("")}
    ${program === null ? learnersMoved() : ""}`;

  function firstsOf(gain: string): string {
    return `UNION ALL
    SELECT '${figures[gain]}', period, CAST(COUNT(*) AS DOUBLE PRECISION), NULL
    FROM (SELECT ${period} AS period FROM (SELECT ${gain} AS run FROM first) f WHERE run >= ${firstRun}) p GROUP BY period
    `;
  }

  function learnersMoved(): string {
    return `UNION ALL
    SELECT figure, period, CAST(COUNT(*) AS DOUBLE PRECISION), NULL FROM (
      SELECT ${period} AS period,
        CASE WHEN listed = -1 THEN 'left' WHEN run = first_run THEN 'joined' ELSE 'returned' END AS figure
      FROM (
        SELECT s.run, s.listed, l.first_run FROM studied s JOIN (
          SELECT learner, MIN(run) AS first_run FROM studied GROUP BY learner) l ON l.learner = s.learner
        WHERE s.listed <> 0) t
      WHERE run >= ${firstRun}) m
    GROUP BY figure, period`;
  }
}

const figures: Readonly<Record<string, string>> = {
  enrolled: "newEnrollments",
  started: "newStarts",
  completed: "newCompletions",
};

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
  return `CASE WHEN run < ${firstRun} THEN ${search(periods.slice(0, middle))} ELSE ${search(periods.slice(middle))} END`;
}

/** Gains are multiples of a millionth; their sums must not depend on the order of adding. */
function millionths(column: string): string {
  return `CAST(ROUND(${column} * 1000000) AS BIGINT)`;
}
