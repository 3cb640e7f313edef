import type { DatabaseSync, StatementSync } from "node:sqlite";
import { metricTable, programIdentity } from "@aihr-plugins/report";
import type { RecordedNumbers } from "../asof/state-of-rows.ts";
import type { Changes } from "../compare/changes.ts";
import type { DailyMetrics } from "../daily.ts";

/** A run and what it changes. */
export interface RunToWrite {
  readonly run: number;
  readonly day: string;
  readonly toolVersion: string;
  readonly changes: Changes;
  readonly daily: readonly DailyMetrics[];
}

/** Writes a run within the caller's transaction. */
export function writeRun(database: DatabaseSync, written: RunToWrite, known: RecordedNumbers): void {
  const { run, day, toolVersion, changes } = written;
  const { readAt, counts, enrollments } = changes;
  database
    .prepare("INSERT INTO run VALUES (?, ?, ?, ?, ?, ?, ?)")
    .run(
      run,
      new Date(readAt).toISOString(),
      day,
      counts.learners,
      counts.enrollments,
      enrollments.length,
      toolVersion,
    );
  const numbers = { learners: new Map(known.learners), programs: new Map(known.programs) };
  writeLearners(database, written, numbers.learners);
  writePrograms(database, written, numbers.programs);
  writeEnrollments(database, written, numbers);
  writeDaily(database, written, numbers.programs);
}

function writeLearners(database: DatabaseSync, { run, changes }: RunToWrite, numbers: Map<string, number>): void {
  const insert = database.prepare("INSERT INTO learner VALUES (?, ?, ?, ?, NULL)");
  const update = database.prepare("UPDATE learner SET learner_id = ?, name = ?, left_run = ? WHERE learner = ?");
  const studied = database.prepare("INSERT INTO studied VALUES (?, ?, ?, ?)");
  const next = nextNumbers(database, "learner");
  for (const { identity, learnerId, name, hours, listed, isNew, isRenamed, hasStudied } of changes.learners) {
    const learner = numberOf(numbers, identity, next);
    if (isNew) insert.run(learner, learnerId, name, run);
    // Most learners only have other hours. Writing them again would write most of the table again.
    else if (isRenamed || listed !== 0) update.run(learnerId, name, listed === -1 ? run : null, learner);
    if (hasStudied) studied.run(learner, run, hours, listed);
  }
}

function writePrograms(database: DatabaseSync, { run, changes }: RunToWrite, numbers: Map<string, number>): void {
  const save = database.prepare(`
    INSERT INTO program VALUES (?, ?, ?, ?, ?) ON CONFLICT (program) DO UPDATE SET
      key = excluded.key, name = excluded.name, abbreviation = excluded.abbreviation,
      duration_minutes = excluded.duration_minutes`);
  const version = database.prepare("INSERT INTO program_version VALUES (?, ?, ?, ?, ?)");
  const next = nextNumbers(database, "program");
  for (const { key, name, abbreviation, durationMinutes } of changes.programs) {
    const program = numberOf(numbers, programIdentity(key), next);
    save.run(program, key, name, abbreviation, durationMinutes);
    version.run(program, run, name, abbreviation, durationMinutes);
  }
}

function writeEnrollments(database: DatabaseSync, { run, changes }: RunToWrite, known: RecordedNumbers): void {
  const insert = database.prepare(`INSERT INTO change VALUES (${marks(14)})`);
  for (const change of changes.enrollments) {
    const { progress, progressGained, minutesSpent, minutesGained, minutesLeft, lastActivity } = change;
    insert.run(
      ...[found(known.learners, change.learner), found(known.programs, change.program), run],
      ...[change.status, change.statusBefore, progress, progressGained, minutesSpent, minutesGained, minutesLeft],
      ...[lastActivity, change.enrolled, change.started, change.completed],
    );
  }
  const deviate = database.prepare(`INSERT INTO deviation VALUES (${marks(7)})`);
  for (const { learner, program, deviation } of changes.deviations) {
    deviate.run(
      ...[found(known.learners, learner), found(known.programs, program), run],
      ...[deviation?.programName ?? null, deviation?.abbreviation ?? null, deviation?.durationMinutes ?? null],
      deviation?.flags ?? null,
    );
  }
}

function writeDaily(database: DatabaseSync, { day, daily }: RunToWrite, programs: ReadonlyMap<string, number>): void {
  database.prepare("DELETE FROM daily WHERE day = ?").run(day);
  const columns = metricTable.map(({ key }) => `"${key}"`).join(", ");
  const insert: StatementSync = database.prepare(
    `INSERT INTO daily (day, program, ${columns}) VALUES (${marks(metricTable.length + 2)})`,
  );
  for (const { program, metrics } of daily) {
    const number = program === null ? 0 : found(programs, programIdentity(program));
    insert.run(day, number, ...metricTable.map(({ key }) => metrics[key]));
  }
}

function nextNumbers(database: DatabaseSync, table: "learner" | "program"): () => number {
  let last = Number(database.prepare(`SELECT COALESCE(MAX(${table}), 0) AS last FROM ${table}`).get()?.["last"]);
  return () => ++last;
}

function numberOf(numbers: Map<string, number>, identity: string, next: () => number): number {
  const number = numbers.get(identity) ?? next();
  numbers.set(identity, number);
  return number;
}

function found(numbers: ReadonlyMap<string, number>, identity: string): number {
  const number = numbers.get(identity);
  if (number === undefined) throw new Error("A change is of no known learner or program.");
  return number;
}

function marks(count: number): string {
  return Array.from({ length: count }, () => "?").join(", ");
}
