import { metricTable } from "@aihr-plugins/report";
import type { Dialect } from "./dialect.ts";

/** The statements that create the views for BI tools: the same names and columns in every database. */
export function viewStatements({ everyDay, month, monday, weekday }: Dialect): readonly string[] {
  return [
    `CREATE VIEW dim_learner AS
      SELECT l.learner, l.learner_id, l.name, f.day AS first_day, x.day AS left_day
      FROM learner l JOIN run f ON f.run = l.first_run LEFT JOIN run x ON x.run = l.left_run`,
    `CREATE VIEW dim_program AS
      SELECT program, key, COALESCE(name, key) AS name, abbreviation, duration_minutes FROM program`,
    `CREATE VIEW dim_date AS
      SELECT d.day, ${month("d.day")} AS month, ${monday("d.day")} AS week, ${weekday("d.day")} AS weekday,
        (SELECT MAX(r.run) FROM run r WHERE r.day <= d.day) AS run,
        CASE WHEN EXISTS (SELECT 1 FROM run r WHERE r.day = d.day) THEN 1 ELSE 0 END AS recorded
      FROM (${everyDay("(SELECT MIN(day) FROM run)", "(SELECT MAX(day) FROM run)")}) d`,
    `CREATE VIEW fact_change AS
      SELECT r.day, r.at, c.run, c.learner, c.program, c.status, c.status_before, c.progress, c.progress_gained,
        c.minutes_spent, c.minutes_gained, c.minutes_left, c.last_activity, c.enrolled, c.started, c.completed
      FROM change c JOIN run r ON r.run = c.run`,
    dailyView(),
    `CREATE VIEW enrollment AS
      SELECT c.learner, c.program, c.status, c.progress, c.minutes_spent, c.minutes_left, c.last_activity, c.run
      FROM (SELECT learner, program, MAX(run) AS run FROM change GROUP BY learner, program) n
      JOIN change c ON c.learner = n.learner AND c.program = n.program AND c.run = n.run
      WHERE c.status IS NOT NULL`,
    `CREATE VIEW enrollment_weekly AS
      SELECT w.day, s.learner, s.program, s.status, s.progress, s.minutes_spent, s.minutes_left, s.last_activity, s.run
      FROM (
        SELECT c.*, r.day AS from_day,
          LEAD(r.day) OVER (PARTITION BY c.learner, c.program ORDER BY c.run) AS next_day
        FROM change c JOIN run r ON r.run = c.run) s
      JOIN dim_date w ON w.weekday = 7 AND w.day >= s.from_day AND (s.next_day IS NULL OR w.day < s.next_day)
      WHERE s.status IS NOT NULL`,
  ];
}

/** The view of `daily` with names as SQL spells them. */
export function dailyView(): string {
  const metrics = metricTable.map(({ key }) => `"${key}" AS ${snakeCase(key)}`);
  return `CREATE VIEW fact_daily AS SELECT day, program, ${metrics.join(", ")} FROM daily`;
}

/** A metric's key as SQL spells names: `adoptionRate` is `adoption_rate`. */
export function snakeCase(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
