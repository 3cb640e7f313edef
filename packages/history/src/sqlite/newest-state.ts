import type { DatabaseSync } from "node:sqlite";
import type { Inconsistency } from "../check/check-history.ts";

/**
 * Tables of the enrollments and the learners as of the newest run, which a recorder compares with: to find them among the
 * changes of a year took a quarter of a recording. Triggers keep them, so that nothing that writes changes can forget to.
 */
export const newestStateStatements: readonly string[] = [
  `CREATE TABLE newest_enrollment (
    learner INTEGER NOT NULL, program INTEGER NOT NULL, status TEXT NOT NULL, progress DOUBLE PRECISION,
    minutes_spent DOUBLE PRECISION, minutes_left DOUBLE PRECISION, last_activity TEXT,
    PRIMARY KEY (learner, program)) WITHOUT ROWID`,
  `CREATE TABLE newest_studied (
    learner INTEGER PRIMARY KEY, hours DOUBLE PRECISION, listed INTEGER NOT NULL)`,
  `INSERT INTO newest_enrollment ${enrollmentsOfChanges()}`,
  `INSERT INTO newest_studied ${learnersOfStudied()}`,
  `CREATE TRIGGER newest_enrollment_of_change AFTER INSERT ON change BEGIN
    DELETE FROM newest_enrollment WHERE NEW.status IS NULL AND learner = NEW.learner AND program = NEW.program;
    INSERT OR REPLACE INTO newest_enrollment
      SELECT NEW.learner, NEW.program, NEW.status, NEW.progress, NEW.minutes_spent, NEW.minutes_left, NEW.last_activity
      WHERE NEW.status IS NOT NULL;
  END`,
  `CREATE TRIGGER newest_studied_of_studied AFTER INSERT ON studied BEGIN
    INSERT OR REPLACE INTO newest_studied VALUES (NEW.learner, NEW.hours, NEW.listed);
  END`,
];

/** What `stateQueries` return of the newest run, in less time. */
export const newestStateQueries = {
  learners: `
    SELECT s.learner, l.learner_id, l.name, s.hours, s.listed
    FROM learner l CROSS JOIN newest_studied s WHERE s.learner = l.learner`,
  enrollments: "SELECT * FROM newest_enrollment",
} as const;

/** Returns what is kept of the newest run but does not follow from the changes: nothing for a sound file. */
export function checkNewestState(database: DatabaseSync): readonly Inconsistency[] {
  const isDifferent = (kept: string, derived: string) => {
    const differences = `SELECT * FROM (${kept} EXCEPT ${derived}) UNION ALL SELECT * FROM (${derived} EXCEPT ${kept})`;
    return database.prepare(`${differences} LIMIT 1`).get() !== undefined;
  };
  const wrong = [
    isDifferent("SELECT * FROM newest_enrollment", enrollmentsOfChanges()) ? "enrollments" : [],
    isDifferent("SELECT * FROM newest_studied", learnersOfStudied()) ? "learners" : [],
  ].flat();
  return wrong.map((what) => ({ text: `The newest ${what} that are kept differ from the changes of all days.` }));
}

/** Next to MAX, SQLite takes the other columns from the row that has it. */
function enrollmentsOfChanges(): string {
  return `
    SELECT learner, program, status, progress, minutes_spent, minutes_left, last_activity
    FROM (SELECT *, MAX(run) FROM change GROUP BY learner, program) WHERE status IS NOT NULL`;
}

function learnersOfStudied(): string {
  return "SELECT learner, hours, listed FROM (SELECT *, MAX(run) FROM studied GROUP BY learner)";
}
