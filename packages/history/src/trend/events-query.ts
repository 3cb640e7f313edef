import { firstRunsOfEnrollments } from "./first-runs.ts";

/**
 * The SQL of what happened after run `$1` up to run `$2`, newest first, the same for SQLite and Postgres: what the
 * figures of a trend count.
 *
 * @param scope number of a program, or 0 for the organization
 */
export function eventsQuery(scope: number): string {
  return `
    WITH first AS MATERIALIZED (${firstRunsOfEnrollments(scope === 0 ? "" : `AND program = ${scope}`)})
    SELECT e.kind, CAST(r.day AS TEXT) AS day, l.learner_id, l.name, p.key AS program_key
    FROM (
      SELECT 'enrolled' AS kind, enrolled AS run, learner, program FROM first
      UNION ALL SELECT 'started', started, learner, program FROM first
      UNION ALL SELECT 'completed', completed, learner, program FROM first
      ${scope === 0 ? learnersMoved : ""}
    ) e
    JOIN run r ON r.run = e.run JOIN learner l ON l.learner = e.learner LEFT JOIN program p ON p.program = e.program
    WHERE e.run > $1 AND e.run <= $2
    ORDER BY e.run DESC, e.learner, e.program, e.kind`;
}

const learnersMoved = `
      UNION ALL
      SELECT CASE WHEN s.listed = -1 THEN 'left' WHEN s.run = n.first_run THEN 'joined' ELSE 'returned' END,
        s.run, s.learner, NULL
      FROM studied s JOIN (SELECT learner, MIN(run) AS first_run FROM studied GROUP BY learner) n ON n.learner = s.learner
      WHERE s.listed <> 0`;
