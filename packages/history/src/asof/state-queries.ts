/** One of the queries that make up a state. */
export type StateQuery = "learners" | "programs" | "enrollments" | "deviations";

/** SQL of a history's state as of run `$1`, the same for SQLite and Postgres. */
export const stateQueries: Readonly<Record<StateQuery, string>> = {
  // CROSS JOIN makes SQLite look up one row for each learner, instead of going through all of them.
  learners: `
    SELECT s.learner, l.learner_id, l.name, s.hours, s.listed
    FROM learner l CROSS JOIN studied s
    WHERE s.learner = l.learner
      AND s.run = (SELECT MAX(n.run) FROM studied n WHERE n.learner = l.learner AND n.run <= $1)`,
  programs: `
    SELECT s.program, p.key, s.name, s.abbreviation, s.duration_minutes
    FROM ${newest("program_version", "program")} JOIN program p ON p.program = s.program`,
  enrollments: `
    SELECT s.learner, s.program, s.status, s.progress, s.minutes_spent, s.minutes_left, s.last_activity
    FROM ${newest("change", "learner, program")} WHERE s.status IS NOT NULL`,
  deviations: `
    SELECT s.learner, s.program, s.program_name, s.abbreviation, s.duration_minutes, s.flags
    FROM ${newest("deviation", "learner, program")} WHERE s.flags IS NOT NULL`,
};

function newest(table: string, key: string): string {
  const same = [...key.split(", "), "run"].map((column) => `s.${column} = n.${column}`).join(" AND ");
  return `(SELECT ${key}, MAX(run) AS run FROM ${table} WHERE run <= $1 GROUP BY ${key}) n JOIN ${table} s ON ${same}`;
}
