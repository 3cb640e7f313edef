import { firstRunsOfEnrollments } from "../trend/first-runs.ts";
import type { Dialect } from "./dialect.ts";

/**
 * The statements that create the views about how long learners take: the same names and columns in every database, and
 * the same numbers as `timeToCompleteOf` and a trend by month.
 */
export function completionViewStatements({ month, monthEnd, daysBetween }: Dialect): readonly string[] {
  const within = (days: number) => `
    CASE WHEN ${daysBetween(monthEnd("MIN(e.enrolled_day)"), "MAX(n.day)")} >= ${days} THEN
      CAST(100 AS DOUBLE PRECISION)
        * SUM(CASE WHEN ${daysBetween("e.enrolled_day", "e.completed_day")} <= ${days} THEN 1 ELSE 0 END) / COUNT(*)
    END AS completed_within_${days}_days`;
  // Program 0 is the organization.
  const scopes = (columns: string) => `
    SELECT ${columns}, program FROM enrollment_days UNION ALL SELECT ${columns}, 0 AS program FROM enrollment_days`;

  return [
    `CREATE VIEW enrollment_days AS
      SELECT f.learner, f.program, e.day AS enrolled_day, s.day AS started_day, c.day AS completed_day,
        CASE WHEN f.enrolled = b.run THEN 1 ELSE 0 END AS enrolled_before,
        CASE WHEN f.started = b.run THEN 1 ELSE 0 END AS started_before,
        CASE WHEN f.completed = b.run THEN 1 ELSE 0 END AS completed_before,
        CASE WHEN f.started > b.run THEN ${daysBetween("s.day", "c.day")} END AS days_to_complete
      FROM (${firstRunsOfEnrollments()}) f
      CROSS JOIN (SELECT MIN(run) AS run FROM run) b
      JOIN run e ON e.run = f.enrolled LEFT JOIN run s ON s.run = f.started LEFT JOIN run c ON c.run = f.completed`,
    `CREATE VIEW time_to_complete AS
      SELECT t.program, COUNT(t.days) AS completions, COUNT(*) - COUNT(t.days) AS begun_before,
        AVG(CASE WHEN t.place * 2 IN (t.timed, t.timed + 1, t.timed + 2) THEN CAST(t.days AS DOUBLE PRECISION) END)
          AS median_days,
        MIN(CASE WHEN t.place * 10 >= t.timed * 9 THEN t.days END) AS p90_days
      FROM (
        SELECT program, days, COUNT(days) OVER (PARTITION BY program) AS timed,
          ROW_NUMBER() OVER (PARTITION BY program ORDER BY CASE WHEN days IS NULL THEN 1 ELSE 0 END, days) AS place
        FROM (${scopes("days_to_complete AS days, completed_day, completed_before")}) e
        WHERE completed_day IS NOT NULL AND completed_before = 0) t
      GROUP BY t.program`,
    `CREATE VIEW cohort_completion AS
      SELECT ${month("e.enrolled_day")} AS month, e.program, COUNT(*) AS enrollments, ${[30, 60, 90].map(within).join(", ")}
      FROM (${scopes("enrolled_day, completed_day, enrolled_before")}) e
      CROSS JOIN (SELECT MAX(day) AS day FROM run) n
      WHERE e.enrolled_before = 0
      GROUP BY ${month("e.enrolled_day")}, e.program`,
  ];
}
