import type { Periods } from "./periods.ts";

/**
 * The SQL of a trend's figures, the same for SQLite, Postgres and DuckDB: counts, and hours as millionths of minutes, so
 * that the sum is exact in whatever order a database adds up.
 *
 * @param program number of a program, or null for the organization
 */
export function figuresQuery({ indexOfRun }: Periods, program: number | null): string {
  const bucket = [...indexOfRun].map(([run, period]) => `(${run}, ${period})`).join(", ");
  const among = program === null ? "" : `AND program = ${program}`;
  return `
    WITH bucket(run, period) AS (VALUES ${bucket}),
    -- What a learner had before leaving is no gain when the learner returns.
    edge AS (
      SELECT learner, program, run, enrolled,
        LAG(enrolled) OVER (PARTITION BY learner, program ORDER BY run) AS enrolled_before,
        LAG(progress_gained) OVER (PARTITION BY learner, program ORDER BY run) AS progress_lost,
        LAG(minutes_gained) OVER (PARTITION BY learner, program ORDER BY run) AS minutes_lost
      FROM change WHERE enrolled <> 0 ${among}
    ), moved AS (
      SELECT learner, program, run, ${millionths("progress_gained")} AS progress, ${millionths("minutes_gained")} AS minutes
      FROM change WHERE enrolled >= 0 ${among}
      UNION ALL
      SELECT learner, program, run, ${millionths("progress_lost")}, ${millionths("minutes_lost")}
      FROM edge WHERE enrolled = 1 AND enrolled_before = -1
    ), net AS (
      SELECT b.period, m.learner, m.program, SUM(m.progress) AS progress, SUM(m.minutes) AS minutes
      FROM moved m JOIN bucket b ON b.run = m.run GROUP BY b.period, m.learner, m.program
    ), first AS (
      ${firstRuns("newEnrollments", "enrolled", among)}
      UNION ALL ${firstRuns("newStarts", "started", among)}
      UNION ALL ${firstRuns("newCompletions", "completed", among)}
    )
    SELECT 'hours' AS figure, period, CAST(SUM(minutes) AS DOUBLE PRECISION) AS amount
    FROM net WHERE minutes > 0 GROUP BY period
    UNION ALL
    SELECT 'activeLearners', period, CAST(COUNT(DISTINCT learner) AS DOUBLE PRECISION)
    FROM net WHERE minutes > 0 OR progress > 0 GROUP BY period
    UNION ALL
    SELECT f.figure, b.period, CAST(COUNT(*) AS DOUBLE PRECISION)
    FROM first f JOIN bucket b ON b.run = f.run GROUP BY f.figure, b.period
    ${program === null ? learnersMoved : ""}`;
}

const learnersMoved = `
    UNION ALL
    SELECT CASE WHEN s.listed = -1 THEN 'left' WHEN s.run = l.first_run THEN 'joined' ELSE 'returned' END, b.period,
      CAST(COUNT(*) AS DOUBLE PRECISION)
    FROM studied s JOIN bucket b ON b.run = s.run JOIN (
      SELECT learner, MIN(run) AS first_run FROM studied GROUP BY learner) l ON l.learner = s.learner
    WHERE s.listed <> 0 GROUP BY 1, b.period`;

function firstRuns(figure: string, gain: string, among: string): string {
  return `SELECT '${figure}' AS figure, learner, program, MIN(run) AS run
      FROM change WHERE ${gain} = 1 ${among} GROUP BY learner, program`;
}

/** Gains are multiples of a millionth; their sums must not depend on the order of adding. */
function millionths(column: string): string {
  return `CAST(ROUND(${column} * 1000000) AS BIGINT)`;
}
