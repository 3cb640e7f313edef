import { readFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import type { JudgedNight } from "../recorded/record-nights.ts";
import type { Figures } from "./referee.ts";
import { addSqlFunctions } from "./sql-functions.ts";
import { localDayIn } from "./time.ts";

/** A period as SQL sees it: its first and last day, what happened in it, and the metrics at its end. */
export interface JudgedPeriod {
  readonly from: string;
  readonly through: string;
  readonly figures: Readonly<Record<string, number | null>>;
  /** Those of the last report until its end, in the scope. */
  readonly metrics: Figures;
}

/** Judges a history in SQL, from the raw replies of its nights alone. */
export interface HistoryReferee {
  /** The newest night. */
  readonly newest: JudgedNight;
  /** The last night of each day. */
  readonly days: readonly { readonly day: string; readonly night: JudgedNight }[];
  /** The folded keys of all programs that were ever in a report. */
  readonly programs: readonly string[];
  periods(by: "week" | "month", program: string | null): readonly JudgedPeriod[];
}

/** Takes the nights in order. */
export function createHistoryReferee(nights: readonly JudgedNight[], timeZone: string): HistoryReferee {
  const database = new DatabaseSync(":memory:");
  addSqlFunctions(database, timeZone);
  database.exec(sqlOf("history-tables"));
  database.exec("CREATE TABLE kind (kind TEXT)");
  const dayOf = localDayIn(timeZone);
  const insert = {
    run: database.prepare("INSERT INTO run VALUES (?, ?)"),
    present: database.prepare("INSERT INTO present VALUES (?, ?)"),
    seen: database.prepare("INSERT INTO seen VALUES (?, ?, ?, ?, ?, ?)"),
  };
  for (const [at, { readAt, referee }] of nights.entries()) {
    const run = at + 1;
    insert.run.run(run, dayOf(readAt));
    for (const learner of referee.organization.learners) insert.present.run(run, learner);
    for (const { learnerId, program, status, progressPercent, minutesSpent } of referee.organization.enrollments) {
      const minutes = minutesSpent === null ? null : String(minutesSpent);
      insert.seen.run(run, learnerId.toLowerCase(), program, status, progressPercent, minutes);
    }
  }
  const known = new Map<string, readonly JudgedPeriod[]>();
  const [newest] = nights.slice(-1);
  if (newest === undefined) throw new Error("A history has nights.");
  return {
    newest,
    days: nights.flatMap((night, at) => {
      const day = dayOf(night.readAt);
      const next = nights[at + 1];
      return next !== undefined && dayOf(next.readAt) === day ? [] : [{ day, night }];
    }),
    programs: [...new Set(nights.flatMap(({ referee }) => referee.programs.map(({ key }) => key)))],
    periods(by, program) {
      const scope = `${by} ${program}`;
      const kept = known.get(scope) ?? judgedPeriods(by, program);
      known.set(scope, kept);
      return kept;
    },
  };

  function judgedPeriods(by: "week" | "month", program: string | null): readonly JudgedPeriod[] {
    database.exec("DELETE FROM kind; DELETE FROM scope");
    database.prepare("INSERT INTO kind VALUES (?)").run(by);
    if (program !== null) database.prepare("INSERT INTO scope VALUES (?)").run(program);
    database.exec(sqlOf("history-tables-of-scope"));
    return database
      .prepare(sqlOf("history-trend"))
      .all()
      .map((row) => periodOf(row, nights, program));
  }
}

function periodOf(
  { from, through, lastRun, ...figures }: Readonly<Record<string, unknown>>,
  nights: readonly JudgedNight[],
  program: string | null,
): JudgedPeriod {
  const referee = nights[Number(lastRun) - 1]?.referee;
  if (referee === undefined) throw new Error("A period ends with a night.");
  const numbers = Object.entries(figures).map(([key, value]) => [key, value === null ? null : Number(value)] as const);
  // Who joins and leaves is of the organization only.
  const ofProgram: Readonly<Record<string, null>> =
    program === null ? {} : { joined: null, returned: null, left: null };
  return {
    from: String(from),
    through: String(through),
    figures: { ...Object.fromEntries(numbers), ...ofProgram },
    metrics: program === null ? referee.organization.metrics : referee.metricsOf([program]),
  };
}

function sqlOf(name: string): string {
  return readFileSync(new URL(`${name}.sql`, import.meta.url), "utf8");
}
