import { runAsOf, type StoredRun } from "../asof/report-as-of.ts";
import type { HistoryDatabase, SqlRow } from "../database.ts";
import { textIn, textOrNullIn } from "../sql-values.ts";
import { eventsQuery } from "./events-query.ts";
import { firstRunsQuery } from "./first-runs.ts";
import type { Period, Periods } from "./periods.ts";
import { trendOfRows } from "./trend.ts";
import { activityQuery, listedQuery } from "./trend-queries.ts";
import { noFigures, notOfPrograms, type PeriodFigures, type TrendRow } from "./trend-row.ts";

/** The days of a history to look at. */
export interface ActivitySpanOptions {
  /** The first calendar day that counts: `2026-11-16`. */
  readonly from: string;
  /** The last calendar day that counts. */
  readonly through: string;
  /** A program's key; the organization if left out. */
  readonly program?: string | undefined;
}

/** What happened within some days, counted as a trend counts a period of these days. */
export interface ActivitySpan {
  /** The report that the others are compared with: the last one before these days, or else the first of all. */
  readonly before: StoredRun;
  /** The last report of these days, or `before` if there is none. */
  readonly last: StoredRun;
  readonly figures: PeriodFigures;
  /** What the figures count, newest first. */
  readonly events: readonly ActivityEvent[];
}

/** Something that happened to an enrollment for the first time, or to a learner. */
export interface ActivityEvent {
  readonly kind: ActivityEventKind;
  /** The calendar day of the report that showed it: `2026-11-23`. */
  readonly day: string;
  readonly learnerId: string;
  readonly learnerName: string | null;
  /** The program's key; null for what happens to learners. */
  readonly program: string | null;
}

/** What can happen: the first three to an enrollment, the others to a learner. */
const activityEventKinds = ["enrolled", "started", "completed", "joined", "returned", "left"] as const;

/** What happened. */
export type ActivityEventKind = (typeof activityEventKinds)[number];

/**
 * Reads what happened within some days; null if there is no report until their end.
 *
 * @param scope number of a program, or 0 for the organization
 */
export async function readActivitySpan(
  database: HistoryDatabase,
  runs: readonly StoredRun[],
  { from, through }: Pick<ActivitySpanOptions, "from" | "through">,
  scope: number,
): Promise<ActivitySpan | null> {
  const [first] = runs;
  const last = runAsOf(runs, through);
  if (first === undefined || last === null) return null;
  const before = runs.filter(({ day }) => day < from).at(-1) ?? first;
  if (last.run <= before.run) {
    const figures = scope === 0 ? noFigures : { ...noFigures, ...notOfPrograms };
    return { before, last: before, figures, events: [] };
  }
  const periods: readonly Period[] = [{ from, through, day: last.day, recorded: true }];
  const counted = runs.filter(({ run }) => run > before.run);
  const inSpan = counted.filter(({ run }) => run <= last.run);
  const span: Periods = { periods, indexOfRun: new Map(inSpan.map(({ run }) => [run, 0])), runs };
  // This query counts every run from the first one on, so what came later is a second period.
  const later: Periods = { periods, indexOfRun: new Map(counted.map(({ run }) => [run, run <= last.run ? 0 : 1])) };
  const [row] = trendOfRows(span, {
    activity: await database.all(activityQuery(span, scope)),
    firsts: await database.all(firstRunsQuery(scope)),
    listed: scope === 0 ? await database.all(listedQuery(later)) : null,
    daily: [],
  });
  const events = await database.all(eventsQuery(scope), [before.run, last.run]);
  return { before, last, figures: figuresOf(row), events: events.flatMap(eventIn) };
}

/** A row of a trend without what is known already. */
function figuresOf(row: TrendRow | undefined): PeriodFigures {
  if (row === undefined) return noFigures;
  const { from: _, through: __, day: ___, recorded: ____, metrics: _____, ...figures } = row;
  return figures;
}

function eventIn(row: SqlRow): readonly ActivityEvent[] {
  const kind = activityEventKinds.find((each) => each === row["kind"]);
  if (kind === undefined) return [];
  return [
    {
      kind,
      day: textIn(row["day"]),
      learnerId: textIn(row["learner_id"]),
      learnerName: textOrNullIn(row["name"]),
      program: textOrNullIn(row["program_key"]),
    },
  ];
}
