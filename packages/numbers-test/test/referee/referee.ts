import { readFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { addSqlFunctions } from "./sql-functions.ts";

/** How a report was read, and how it is judged. */
export interface Reading {
  /** When it was read, in milliseconds since 1970. */
  readonly readAt: number;
  readonly days: number;
  readonly timeZone: string;
}

/** The metrics by key. An instant is ISO 8601. */
export type Figures = Readonly<Record<string, number | string | null>>;

/** What SQL says about an enrollment. */
export interface Verdict {
  readonly learnerId: string;
  /** Null for a learner without a name. */
  readonly learnerName: string | null;
  /** The key of the program, folded. */
  readonly program: string;
  readonly programName: string | null;
  readonly status: "completed" | "in-progress" | "not-started" | "unknown";
  readonly stalled: boolean;
  readonly atRisk: "quiet" | "over-duration" | null;
  readonly progressPercent: number | null;
  readonly minutesSpent: number | null;
  readonly minutesLeft: number | null;
  readonly durationMinutes: number | null;
  readonly lastActivity: string | null;
  readonly daysSince: number | null;
  readonly totalHoursStudied: number | null;
  readonly flags: readonly string[];
}

/** A program as SQL finds it in the replies. */
export interface JudgedProgram {
  /** The key, folded. */
  readonly key: string;
  /** That of the latest usable date, else the key; with the key if another program has the same. */
  readonly shownName: string;
}

/** All that SQL says about an organization. */
export interface Judgment {
  readonly metrics: Figures;
  readonly funnel: Readonly<Record<string, number>>;
  /** Counts of enrollments by issue; those of zero are left out. */
  readonly dataQuality: Readonly<Record<string, number>>;
  readonly completionsByMonth: readonly (readonly [month: string | null, completed: number])[];
  readonly enrollments: readonly Verdict[];
  /** Folded ids of everyone in the report. */
  readonly learners: readonly string[];
  /** Folded ids. */
  readonly inactiveLearners: readonly string[];
}

/** Judges raw replies in SQL, by the definitions alone: it shares no code with the packages under test. */
export interface Referee {
  /** Programs with the most learners first. */
  readonly programs: readonly JudgedProgram[];
  readonly organization: Judgment;
  /** The metrics in the scope of these programs, by folded key. */
  metricsOf(programs: readonly string[]): Figures;
}

/** Takes the bodies of all pages of one report. */
export function createReferee(replies: readonly string[], { readAt, days, timeZone }: Reading): Referee {
  const database = new DatabaseSync(":memory:");
  addSqlFunctions(database, timeZone);
  database.exec("CREATE TABLE reply (number INTEGER PRIMARY KEY, body TEXT); CREATE TABLE scope (program TEXT)");
  database.exec("CREATE TABLE reading (read_at INTEGER, days REAL)");
  for (const body of replies) database.prepare("INSERT INTO reply (body) VALUES (?)").run(body);
  database.prepare("INSERT INTO reading VALUES (?, ?)").run(readAt, days);
  database.exec(sqlOf("enrollments"));

  const all = (name: string) => database.prepare(sqlOf(name)).all();
  const metricsIn = (programs: readonly string[]) => {
    database.exec("DELETE FROM scope");
    for (const program of programs) database.prepare("INSERT INTO scope VALUES (?)").run(program);
    database.exec(sqlOf("scope"));
    return figuresOf(all("metrics")[0] ?? {});
  };
  // The lists are those of the last scope: here of none.
  const organization: Judgment = {
    metrics: metricsIn([]),
    funnel: countsOf(all("funnel")[0] ?? {}),
    dataQuality: countsOf(
      Object.fromEntries(all("data-quality").map(({ issue, enrollments }) => [String(issue), enrollments])),
    ),
    completionsByMonth: all("completions-by-month").map(({ month, completed }) => [
      month === null ? null : String(month),
      Number(completed),
    ]),
    enrollments: all("verdicts").map(verdictOf),
    learners: all("learners").map(({ learner }) => String(learner)),
    inactiveLearners: all("inactive-learners").map(({ learner }) => String(learner)),
  };
  const known = new Map<string, Figures>();
  return {
    organization,
    programs: all("programs").map(({ program, shown_name, is_shared }) => ({
      key: String(program),
      shownName: is_shared === 1 ? `${shown_name} (${program})` : String(shown_name),
    })),
    metricsOf(programs) {
      const scope = JSON.stringify(programs);
      const figures = known.get(scope) ?? metricsIn(programs);
      known.set(scope, figures);
      return figures;
    },
  };
}

function sqlOf(name: string): string {
  return readFileSync(new URL(`${name}.sql`, import.meta.url), "utf8");
}

type Line = Readonly<Record<string, unknown>>;

function figuresOf(line: Line): Figures {
  return Object.fromEntries(
    Object.entries(line).map(([key, value]) => [key, key === "lastActivity" ? isoOrNull(value) : numberOrNull(value)]),
  );
}

/** Zeros are left out. */
function countsOf(line: Line): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(line).flatMap(([key, value]) => (value === 0 ? [] : [[key, Number(value)] as const])),
  );
}

function verdictOf(line: Line): Verdict {
  const durationMs = numberOrNull(line["durationMs"]);
  return {
    learnerId: textOrNull(line["id"]) ?? "",
    learnerName: textOrNull(line["name"]),
    program: String(line["program"]),
    programName: textOrNull(line["programName"]),
    status: String(line["status"]) as Verdict["status"],
    stalled: line["stalled"] === 1,
    atRisk: line["atRisk"] as Verdict["atRisk"],
    progressPercent: numberOrNull(line["progressPercent"]),
    minutesSpent: numberOrNull(line["minutesSpent"]),
    minutesLeft: numberOrNull(line["minutesLeft"]),
    durationMinutes: durationMs === null ? null : durationMs / 60_000,
    lastActivity: isoOrNull(line["lastActivity"]),
    daysSince: numberOrNull(line["daysSince"]),
    totalHoursStudied: numberOrNull(line["totalHoursStudied"]),
    flags: JSON.parse(String(line["flags"])),
  };
}

function numberOrNull(value: unknown): number | null {
  return value === null || value === undefined ? null : Number(value);
}

function isoOrNull(value: unknown): string | null {
  return value === null ? null : new Date(Number(value)).toISOString();
}

/** The trimmed text of a JSON text, or null if that is blank. */
function textOrNull(json: unknown): string | null {
  const value: unknown = typeof json === "string" ? JSON.parse(json) : null;
  return typeof value === "string" ? value.trim() || null : null;
}
