import type { DatabaseSync } from "node:sqlite";
import type { Inconsistency } from "../check/check-history.ts";
import type { SqlRow } from "../database.ts";
import { numberIn, textIn } from "../sql-values.ts";
import { type Periods, periodsOf, type RunDay, type TrendPeriod } from "../trend/periods.ts";
import { activityQuery } from "../trend/trend-queries.ts";
import { rowsOfQuery } from "./rows-of-query.ts";

/**
 * Active learners and millionths of minutes of each week, month and quarter that is over, of the organization (program 0,
 * also where nothing happened) and of each program. SQLite would have to sort a year of changes to add them up again; a
 * period that is over never changes.
 */
export const finishedPeriodTable = `
  CREATE TABLE finished_period (
    kind TEXT NOT NULL, from_day TEXT NOT NULL, program INTEGER NOT NULL, learners INTEGER NOT NULL,
    minutes DOUBLE PRECISION NOT NULL, PRIMARY KEY (kind, from_day, program)) WITHOUT ROWID`;

const kinds: readonly TrendPeriod[] = ["week", "month", "quarter"];

/** Keeps the activity of the periods that are over since the newest run began another one. Within the caller's transaction. */
export function keepFinishedPeriods(database: DatabaseSync): void {
  const runs = readRuns(database);
  const insert = database.prepare("INSERT INTO finished_period VALUES (?, ?, ?, ?, ?)");
  for (const kind of kinds) {
    const all = periodsOf(runs, kind);
    const known = newestKept(database, kind);
    const over = all.periods.map(({ from }) => from).slice(0, -1);
    const missing = over.filter((from) => from > known);
    if (missing.length === 0) continue;
    const rows = activityOf(database, periodsAfter(all, known, over.length));
    for (const { period, program, learners, minutes } of rows) {
      insert.run(
        kind,
        all.periods[numberIn(period)]?.from ?? "",
        numberIn(program),
        numberIn(learners),
        numberIn(minutes),
      );
    }
    const active = new Set(rows.flatMap(({ period, program }) => (program === 0 ? [numberIn(period)] : [])));
    for (const from of missing) {
      if (!active.has(all.periods.findIndex((period) => period.from === from))) insert.run(kind, from, 0, 0, 0);
    }
  }
}

/** Returns what `activityQuery` would of a program or the organization, adding up only the periods that are not over. */
export function activityInFile(
  database: DatabaseSync,
  kind: TrendPeriod,
  periods: Periods,
  scope: number,
): readonly SqlRow[] {
  const indexOf = new Map(periods.periods.map(({ from }, index) => [from, index]));
  const kept = rowsOfQuery(
    database,
    "SELECT from_day, program, learners, minutes FROM finished_period WHERE kind = $1 AND program = $2",
    [kind, scope],
  );
  const rest = periodsAfter(periods, newestKept(database, kind), periods.periods.length);
  return [
    ...kept.map(({ from_day: from, ...row }) => ({ ...row, period: indexOf.get(textIn(from)) ?? null })),
    ...activityOf(database, rest, scope),
  ];
}

/** Returns what is kept of finished periods but does not follow from the changes: nothing for a sound file. */
export function checkFinishedPeriods(database: DatabaseSync): readonly Inconsistency[] {
  const runs = readRuns(database);
  const wrong = kinds.filter((kind) => {
    const all = periodsOf(runs, kind);
    const known = newestKept(database, kind);
    const over = all.periods.filter(({ from }) => from <= known).length;
    const expected = activityOf(database, periodsAfter(all, "", over))
      .map(({ period, program, learners, minutes }) => [
        all.periods[numberIn(period)]?.from,
        program,
        learners,
        minutes,
      ])
      .sort();
    const kept = rowsOfQuery(
      database,
      "SELECT from_day, program, learners, minutes FROM finished_period WHERE kind = $1 AND learners > 0",
      [kind],
    );
    return JSON.stringify(kept.map((row) => Object.values(row)).sort()) !== JSON.stringify(expected);
  });
  return wrong.map((kind) => ({ text: `The activity that is kept of each ${kind} differs from the changes in it.` }));
}

function readRuns(database: DatabaseSync): readonly RunDay[] {
  const rows = rowsOfQuery(database, "SELECT run, day FROM run ORDER BY run");
  return rows.map(({ run, day }) => ({ run: numberIn(run), day: textIn(day) }));
}

/** The first day of the newest period that is kept. */
function newestKept(database: DatabaseSync, kind: TrendPeriod): string {
  const [row] = rowsOfQuery(database, "SELECT MAX(from_day) AS newest FROM finished_period WHERE kind = $1", [kind]);
  return textIn(row?.["newest"]);
}

/** The runs of the periods that begin after a day, up to an index. */
function periodsAfter({ periods, indexOfRun }: Periods, day: string, end: number): Periods {
  const runs = [...indexOfRun].filter(([, index]) => index < end && (periods[index]?.from ?? "") > day);
  return { periods, indexOfRun: new Map(runs) };
}

function activityOf(database: DatabaseSync, periods: Periods, scope: number | "each" = "each"): readonly SqlRow[] {
  return periods.indexOfRun.size === 0 ? [] : rowsOfQuery(database, activityQuery(periods, scope));
}
