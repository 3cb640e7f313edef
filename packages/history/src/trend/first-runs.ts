import type { SqlRow } from "../database.ts";
import { numberIn, numberOrNullIn } from "../sql-values.ts";
import type { ChangeRow } from "./change-row.ts";

/** When enrollments were first seen: the runs, and how many enrollments have the same three. */
export interface FirstRuns {
  readonly enrolled: number;
  /** Null for enrollments that were never seen begun. */
  readonly started: number | null;
  /** Null for enrollments that were never seen completed. */
  readonly completed: number | null;
  readonly enrollments: number;
}

/**
 * The SQL of the first runs, the same for SQLite, Postgres and DuckDB.
 *
 * @param program number of a program, or 0 for the organization
 */
export function firstRunsQuery(program: number): string {
  return `
    SELECT enrolled, started, completed, CAST(COUNT(*) AS DOUBLE PRECISION) AS enrollments
    FROM (${firstRunsOfEnrollments(program === 0 ? "" : `AND program = ${program}`)}) f
    GROUP BY enrolled, started, completed`;
}

/** A query of each enrollment with the runs that first showed it, showed it begun, and showed it completed. */
export function firstRunsOfEnrollments(condition = ""): string {
  return `SELECT learner, program, MIN(CASE WHEN enrolled = 1 THEN run END) AS enrolled,
      MIN(CASE WHEN started = 1 THEN run END) AS started, MIN(CASE WHEN completed = 1 THEN run END) AS completed
    FROM change WHERE (enrolled = 1 OR started = 1 OR completed = 1) ${condition} GROUP BY learner, program`;
}

/** The rows of `firstRunsQuery`. */
export function firstRunsIn(rows: readonly SqlRow[]): readonly FirstRuns[] {
  return rows.map(({ enrolled, started, completed, enrollments }) => ({
    enrolled: numberIn(enrolled),
    started: numberOrNullIn(started),
    completed: numberOrNullIn(completed),
    enrollments: numberIn(enrollments),
  }));
}

/** The same from changes, by run. */
export function firstRunsOfChanges(changes: readonly ChangeRow[]): readonly FirstRuns[] {
  const firsts = new Map<string, FirstRuns>();
  for (const { learner, program, run, enrolled, started, completed } of changes) {
    const enrollment = JSON.stringify([learner, program]);
    const before = firsts.get(enrollment);
    firsts.set(enrollment, {
      enrolled: before?.enrolled ?? (enrolled === 1 ? run : Number.NaN),
      started: before?.started ?? (started === 1 ? run : null),
      completed: before?.completed ?? (completed === 1 ? run : null),
      enrollments: 1,
    });
  }
  return [...firsts.values()];
}
