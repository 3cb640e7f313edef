import { countText } from "@aihr-plugins/report";

/** Something that is true of every history: a query that counts where it is not (`broken`). */
interface Law {
  readonly sql: string;
  /** What to say of the number of places. */
  readonly text: (broken: number) => string;
}

/** A number as whole millionths, as gains are made of. */
function millionths(number: string): string {
  return `CASE WHEN ABS(${number}) <= 4000000000.0 THEN CAST(FLOOR(${number} * 1000000.0 + 0.5) AS BIGINT) ELSE 0 END`;
}

function clampedProgress(progress: string): string {
  return `CASE WHEN ${progress} > 100 THEN 100.0 WHEN ${progress} < 0 THEN 0.0 ELSE ${progress} END`;
}

/** What must hold, the same SQL for SQLite and Postgres. */
export const laws: readonly Law[] = [
  {
    sql: `
      SELECT COUNT(*) AS broken FROM (
        SELECT learner, program, MAX(run) AS run, SUM(enrolled) AS enrolled, SUM(started) AS started,
          SUM(completed) AS completed, SUM(${millionths("minutes_gained")}) AS minutes,
          SUM(${millionths("progress_gained")}) AS progress
        FROM change GROUP BY learner, program) s
      JOIN change c ON c.learner = s.learner AND c.program = s.program AND c.run = s.run
      WHERE s.enrolled <> CASE WHEN c.status IS NULL THEN 0 ELSE 1 END
        OR s.started <> CASE WHEN c.status IN ('in-progress', 'completed') THEN 1 ELSE 0 END
        OR s.completed <> CASE WHEN c.status = 'completed' THEN 1 ELSE 0 END
        OR s.minutes <> ${millionths("c.minutes_spent")}
        OR s.progress <> ${millionths(`(${clampedProgress("c.progress")})`)}`,
    text: (broken) => `The gains of ${countText(broken, "enrollment")} do not add up to the state.`,
  },
  {
    sql: `
      SELECT COUNT(*) AS broken FROM (
        SELECT status_before, LAG(status) OVER (PARTITION BY learner, program ORDER BY run) AS status FROM change) c
      WHERE COALESCE(status, '') <> COALESCE(status_before, '')`,
    text: (broken) => `${countText(broken, "change")} do not follow the change before.`,
  },
  {
    sql: `
      SELECT COUNT(*) AS broken FROM (
        SELECT r.learners, r.enrollments, r.changes, COALESCE(c.changes, 0) AS changes_found,
          SUM(COALESCE(s.listed, 0)) OVER (ORDER BY r.run) AS learners_found,
          SUM(COALESCE(c.enrolled, 0)) OVER (ORDER BY r.run) AS enrollments_found
        FROM run r
        LEFT JOIN (SELECT run, SUM(listed) AS listed FROM studied GROUP BY run) s ON s.run = r.run
        LEFT JOIN (SELECT run, SUM(enrolled) AS enrolled, COUNT(*) AS changes FROM change GROUP BY run) c
          ON c.run = r.run) r
      WHERE learners <> learners_found OR enrollments <> enrollments_found OR changes <> changes_found`,
    text: (broken) =>
      `${countText(broken, "report")} do not have as many learners, enrollments and changes as counted.`,
  },
  {
    sql: `
      SELECT COUNT(*) AS broken FROM learner l
      LEFT JOIN (SELECT learner, SUM(listed) AS listed FROM studied GROUP BY learner) s ON s.learner = l.learner
      WHERE COALESCE(s.listed, 0) <> CASE WHEN l.left_run IS NULL THEN 1 ELSE 0 END`,
    text: (broken) => `${countText(broken, "learner")} are not as present as recorded.`,
  },
  {
    sql: `
      SELECT COUNT(*) AS broken FROM (SELECT DISTINCT day FROM run) r
      WHERE NOT EXISTS (SELECT 1 FROM daily d WHERE d.day = r.day AND d.program = 0)`,
    text: (broken) => `${countText(broken, "day")} have no metrics.`,
  },
];
