import type { AdoptionViewModel } from "@aihr-plugins/core";
import { DAY_MS } from "../instant.ts";
import { DEFAULT_DAYS, finite, isStalled, type Progress, readProgress } from "../progress.ts";
import { EMPTY_SUM, merge, plus, type Sum } from "./sum.ts";

export interface MetricOptions {
  /** The instant to look from, in milliseconds since 1970. */
  readonly now: number;
  /** Days that count as recent: activity within them is active, progress without is stalled. 30 unless set. */
  readonly days?: number;
}

/** All that metrics are made of. Tallies of separate learners add up: see `mergeTallies`. */
export interface Tally {
  readonly counts: Counts;
  readonly value: Sum;
  /** Completion by the program's length in minutes, for the weighted mean. */
  readonly valueByDuration: ReadonlyMap<number, Sum>;
  readonly minutesSpent: Sum;
  /** Over rows in progress only. */
  readonly minutesLeft: Sum;
  readonly hoursStudied: Sum;
  /** The millionths of minutes that each started learner spent, for the median. */
  readonly spentByStarted: readonly number[];
  /** The latest change of any row, in milliseconds since 1970. */
  readonly lastActivity: number | null;
}

/** Counts of learners and of their rows. */
export type Counts = Readonly<Record<(typeof COUNTS)[number], number>>;

const COUNTS = [
  "learners",
  "started",
  "certified",
  "active",
  "stalledLearners",
  "rows",
  "completed",
  "inProgress",
  "notStarted",
  "stalledRows",
] as const;

/** Counts and sums the learners, those without programs too. */
export function tally(learners: readonly AdoptionViewModel[], { now, days = DEFAULT_DAYS }: MetricOptions): Tally {
  const counts = { ...NO_COUNTS };
  let value = EMPTY_SUM;
  let minutesSpent = EMPTY_SUM;
  let minutesLeft = EMPTY_SUM;
  let hoursStudied = EMPTY_SUM;
  let lastActivity: number | null = null;
  const valueByDuration = new Map<number, Sum>();
  const spentByStarted: number[] = [];

  for (const learner of learners) {
    const hours = finite(learner.totalHoursStudied);
    const progress = (learner.progress ?? []).map(readProgress);
    const last = latest(progress);
    const stalled = progress.filter((row) => isStalled(row, now, days)).length;
    const inProgress = progress.filter(({ status }) => status === "in-progress").length;
    const completed = progress.filter(({ status }) => status === "completed").length;
    const spent = progress.reduce((sum, row) => plus(sum, row.minutesSpent), EMPTY_SUM);

    counts.learners += 1;
    counts.rows += progress.length;
    counts.completed += completed;
    counts.inProgress += inProgress;
    counts.notStarted += progress.filter(({ status }) => status === "not-started").length;
    counts.stalledRows += stalled;
    counts.certified += completed > 0 ? 1 : 0;
    counts.stalledLearners += stalled > 0 && stalled === inProgress ? 1 : 0;
    counts.active += last !== null && last >= now - days * DAY_MS ? 1 : 0;
    if (inProgress + completed > 0 || (hours ?? 0) > 0) {
      counts.started += 1;
      spentByStarted.push(spent.millionths);
    }
    hoursStudied = plus(hoursStudied, hours);
    minutesSpent = merge(minutesSpent, spent);
    lastActivity = later(lastActivity, last);
    for (const row of progress) {
      value = plus(value, row.value);
      if (row.status === "in-progress") minutesLeft = plus(minutesLeft, row.minutesLeft);
      if ((row.durationMinutes ?? 0) > 0) addTo(valueByDuration, row.durationMinutes ?? 0, plus(EMPTY_SUM, row.value));
    }
  }
  return { counts, value, valueByDuration, minutesSpent, minutesLeft, hoursStudied, spentByStarted, lastActivity };
}

/** The tally of both sets of learners. They must share no learner. */
export function mergeTallies(a: Tally, b: Tally): Tally {
  const counts = { ...a.counts };
  for (const key of COUNTS) counts[key] += b.counts[key];
  const valueByDuration = new Map(a.valueByDuration);
  for (const [duration, sum] of b.valueByDuration) addTo(valueByDuration, duration, sum);
  return {
    counts,
    value: merge(a.value, b.value),
    valueByDuration,
    minutesSpent: merge(a.minutesSpent, b.minutesSpent),
    minutesLeft: merge(a.minutesLeft, b.minutesLeft),
    hoursStudied: merge(a.hoursStudied, b.hoursStudied),
    spentByStarted: [...a.spentByStarted, ...b.spentByStarted],
    lastActivity: later(a.lastActivity, b.lastActivity),
  };
}

const NO_COUNTS: Counts = {
  learners: 0,
  started: 0,
  certified: 0,
  active: 0,
  stalledLearners: 0,
  rows: 0,
  completed: 0,
  inProgress: 0,
  notStarted: 0,
  stalledRows: 0,
};

function latest(progress: readonly Progress[]): number | null {
  return progress.reduce<number | null>((last, { changedAt }) => later(last, changedAt), null);
}

function later(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.max(a, b);
}

function addTo(sums: Map<number, Sum>, key: number, sum: Sum): void {
  sums.set(key, merge(sums.get(key) ?? EMPTY_SUM, sum));
}
