import { closeSync, fchmodSync, fstatSync, openSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { HistoryError } from "../history-error.ts";
import { type Dialect, sqliteDialect } from "../schema/dialect.ts";
import { missingMetricStatements } from "../schema/metric-upgrade.ts";
import { missingSteps, type SchemaStep } from "../schema/schema-steps.ts";
import { sqliteSteps } from "./sqlite-steps.ts";

/** How a history file is opened. */
export interface OpenFileOptions {
  /** Creates the file if it does not exist. Only its owner can read it. */
  readonly create: boolean;
  /** The schema's steps; tests bring another one. */
  readonly steps?: readonly SchemaStep[];
}

/**
 * Opens a history file, and updates its schema if it is of an earlier version. A file of the newest version is not
 * written to.
 *
 * @throws HistoryError if there is no such file, or if it is not a history
 */
export function openHistoryFile(path: string, { create, steps = sqliteSteps() }: OpenFileOptions): DatabaseSync {
  if (path !== ":memory:") ensureFile(path, create);
  const database = new DatabaseSync(path, { timeout: busyTimeoutMs });
  try {
    for (const pragma of pragmas) database.exec(pragma);
    updateSchema(database, steps, sqliteDialect);
    return database;
  } catch (error) {
    database.close();
    throw historyErrorOf(error);
  }
}

/** Another recorder may hold the file while it writes. */
const busyTimeoutMs = 60_000;

/** One file to copy that survives a power failure, and nothing left of what was erased. */
const pragmas = [
  "PRAGMA journal_mode = DELETE",
  "PRAGMA synchronous = FULL",
  "PRAGMA secure_delete = ON",
  "PRAGMA foreign_keys = ON",
];

function ensureFile(path: string, create: boolean): void {
  try {
    const file = openSync(path, create ? "a" : "r", 0o600);
    // An empty file that was there already may be readable by others, and names will get into it.
    const stats = fstatSync(file);
    if (stats.isFile() && stats.size === 0) fchmodSync(file, 0o600);
    closeSync(file);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    throw code === "ENOENT" && !create ? new HistoryError("missing") : new HistoryError("unusable", code);
  }
}

function updateSchema(database: DatabaseSync, steps: readonly SchemaStep[], dialect: Dialect): void {
  if (isCurrent(database, steps, dialect)) return;
  database.exec("BEGIN IMMEDIATE");
  try {
    // Another process may have been faster.
    const version = versionOf(database);
    if (version > steps.length) throw new HistoryError("newer");
    for (const statement of missingSteps(steps, version)) database.exec(statement);
    for (const statement of missingMetricStatements(dialect, columnsOf(database, "daily"))) database.exec(statement);
    database.exec("COMMIT");
  } catch (error) {
    database.exec("ROLLBACK");
    throw error;
  }
}

function isCurrent(database: DatabaseSync, steps: readonly SchemaStep[], dialect: Dialect): boolean {
  if (versionOf(database) !== steps.length) return false;
  return missingMetricStatements(dialect, columnsOf(database, "daily")).length === 0;
}

/** 0 for an empty file. */
function versionOf(database: DatabaseSync): number {
  const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
  if (tables.length === 0) return 0;
  const columns = columnsOf(database, "log");
  if (!["version", "time_zone", "scope"].every((column) => columns.includes(column))) throw new HistoryError("foreign");
  return Number(database.prepare("SELECT version FROM log").get()?.["version"] ?? 0);
}

function columnsOf(database: DatabaseSync, table: string): readonly string[] {
  return database
    .prepare(`SELECT name FROM pragma_table_info('${table}')`)
    .all()
    .map(({ name }) => String(name));
}

/** SQLite's own codes: 26 for a file that is no database, 5 for one that is locked for too long. */
function historyErrorOf(error: unknown): unknown {
  const code = error instanceof Error && "errcode" in error ? Number(error.errcode) & 0xff : undefined;
  if (code === 26) return new HistoryError("foreign");
  return code === 5 ? new HistoryError("busy") : error;
}
