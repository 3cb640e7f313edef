import { type Metric, type MetricUnit, metricTable } from "@aihr-plugins/report";
import type { Dialect } from "./dialect.ts";

/** The statements that create the tables: the same names and columns in every database. */
export function tableStatements({ instant, day, clustered }: Dialect): readonly string[] {
  return [
    `CREATE TABLE run (
      run INTEGER PRIMARY KEY, at ${instant} NOT NULL UNIQUE, day ${day} NOT NULL,
      learners INTEGER NOT NULL, enrollments INTEGER NOT NULL, changes INTEGER NOT NULL, tool_version TEXT NOT NULL)`,
    `CREATE TABLE learner (
      learner INTEGER PRIMARY KEY, learner_id TEXT NOT NULL UNIQUE, name TEXT,
      first_run INTEGER NOT NULL REFERENCES run, left_run INTEGER REFERENCES run)`,
    `CREATE TABLE program (
      program INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, name TEXT, abbreviation TEXT,
      duration_minutes DOUBLE PRECISION)`,
    `CREATE TABLE program_version (
      program INTEGER NOT NULL REFERENCES program, run INTEGER NOT NULL REFERENCES run, name TEXT, abbreviation TEXT,
      duration_minutes DOUBLE PRECISION, PRIMARY KEY (program, run))${clustered}`,
    `CREATE TABLE change (
      learner INTEGER NOT NULL REFERENCES learner, program INTEGER NOT NULL REFERENCES program,
      run INTEGER NOT NULL REFERENCES run, status TEXT, status_before TEXT,
      progress DOUBLE PRECISION, progress_gained DOUBLE PRECISION NOT NULL,
      minutes_spent DOUBLE PRECISION, minutes_gained DOUBLE PRECISION NOT NULL, minutes_left DOUBLE PRECISION,
      last_activity ${instant}, enrolled INTEGER NOT NULL, started INTEGER NOT NULL, completed INTEGER NOT NULL,
      PRIMARY KEY (learner, program, run))${clustered}`,
    `CREATE TABLE deviation (
      learner INTEGER NOT NULL REFERENCES learner, program INTEGER NOT NULL REFERENCES program,
      run INTEGER NOT NULL REFERENCES run, program_name TEXT, abbreviation TEXT, duration_minutes DOUBLE PRECISION,
      flags TEXT, PRIMARY KEY (learner, program, run))${clustered}`,
    `CREATE TABLE studied (
      learner INTEGER NOT NULL REFERENCES learner, run INTEGER NOT NULL REFERENCES run,
      hours DOUBLE PRECISION, listed INTEGER NOT NULL, PRIMARY KEY (learner, run))${clustered}`,
    `CREATE TABLE daily (
      day ${day} NOT NULL, program INTEGER NOT NULL, ${metricColumns(instant)}, PRIMARY KEY (day, program))${clustered}`,
    "CREATE TABLE log (version INTEGER NOT NULL, time_zone TEXT, scope TEXT)",
  ];
}

/** The columns of `daily`, which are named as the metrics are in every surface. */
export function metricColumns(instant: Dialect["instant"]): string {
  return metricTable.map((metric) => metricColumn(metric, instant)).join(", ");
}

/** The definition of a metric's column. */
export function metricColumn({ key, unit }: Metric, instant: Dialect["instant"]): string {
  return `"${key}" ${typeOf(unit, instant)}`;
}

function typeOf(unit: MetricUnit, instant: Dialect["instant"]): string {
  if (unit === "instant") return instant;
  return unit === "learners" || unit === "enrollments" ? "INTEGER" : "DOUBLE PRECISION";
}
