import type { AdoptionViewModel } from "@aihr-plugins/core";
import { DAY_MS } from "../instant.ts";
import { DEFAULT_DAYS, finite, type Row, rowReader } from "../rows/rows.ts";

export interface MetricOptions {
  /** The instant to look from, in milliseconds since 1970. */
  readonly now: number;
  /** Times 24 hours that count as recent: activity within them is active, progress without is stalled. 30 unless set. */
  readonly days?: number;
}

/** All that metrics are made of. Tallies of separate learners add up. */
export interface Tally {
  readonly counts: Counts;
  readonly sums: Sums;
  /** The time that each started learner spent, in millionths of minutes, of those whose time is known. */
  readonly spentByStarted: readonly number[];
  /** The latest change of any row. */
  readonly lastActivity: string | null;
}

/** Counts of learners and of their rows. They are metrics by themselves. */
export interface Counts {
  readonly learners: number;
  readonly startedLearners: number;
  readonly enrollments: number;
  readonly completed: number;
  readonly inProgress: number;
  readonly notStarted: number;
  readonly certifiedLearners: number;
  readonly activeLearners: number;
  readonly stalled: number;
  readonly stalledLearners: number;
}

/**
 * A sum of decimal numbers as whole millionths, and how many numbers were given. Whole numbers add up to the same in any
 * order, so the parts of a report come to exactly what the whole comes to. They are in two parts, for percent times
 * minutes soon passes what one number holds exactly: `high` times `SPLIT`, and `low`.
 */
export interface Sum {
  readonly high: number;
  readonly low: number;
  readonly given: number;
}

interface Sums {
  readonly progress: Sum;
  /** Of progress times weight. */
  readonly weighted: Sum;
  readonly weight: Sum;
  readonly spent: Sum;
  readonly left: Sum;
  readonly studied: Sum;
}

/** Millionths in one. */
export const MILLION = 1e6;

/** A power of two, so that splitting a number rounds nothing. */
const SPLIT = 2 ** 26;

/** Counts and sums the learners, those without programs too. */
export function tally(learners: readonly AdoptionViewModel[], options: MetricOptions): Tally {
  const read = rowReader(options);
  const activeFrom = options.now - (options.days ?? DEFAULT_DAYS) * DAY_MS;
  return mergeTallies(
    learners.map((learner) =>
      tallyOne(
        finite(learner.totalHoursStudied),
        (learner.progress ?? []).map((entry) => read(learner, entry)),
        activeFrom,
      ),
    ),
  );
}

/** The tally of all of them together. They must share no learner. */
export function mergeTallies(tallies: readonly Tally[]): Tally {
  const nobody = tallyOne(null, [], 0);
  const sum = (key: keyof Sums) =>
    addUp<keyof Sum>(
      nobody.sums[key],
      tallies.map(({ sums }) => sums[key]),
    );
  return {
    counts: addUp<keyof Counts>(
      { ...nobody.counts, learners: 0 },
      tallies.map(({ counts }) => counts),
    ),
    sums: {
      progress: sum("progress"),
      weighted: sum("weighted"),
      weight: sum("weight"),
      spent: sum("spent"),
      left: sum("left"),
      studied: sum("studied"),
    },
    spentByStarted: tallies.flatMap(({ spentByStarted }) => spentByStarted),
    lastActivity: latest(tallies),
  };
}

/** The sum in millionths, rounded once where it is too large to be exact. */
export function totalOf({ high, low }: Sum): number {
  return high * SPLIT + low;
}

function tallyOne(hours: number | null, rows: readonly Row[], activeFrom: number): Tally {
  const count = (test: (row: Row) => boolean) => rows.filter(test).length;
  const completed = count((row) => row.status === "completed");
  const inProgress = count((row) => row.status === "in-progress");
  const stalled = count((row) => row.stalled);
  const spent = sumOf(rows, (row) => row.minutesSpent);
  const lastActivity = latest(rows);
  const started = completed + inProgress > 0 || (hours ?? 0) > 0;
  const weight = (row: Row) => (row.progressPercent === null ? null : row.durationMinutes);
  return {
    counts: {
      learners: 1,
      startedLearners: Number(started),
      enrollments: rows.length,
      completed,
      inProgress,
      notStarted: count((row) => row.status === "not-started"),
      certifiedLearners: Number(completed > 0),
      activeLearners: Number(lastActivity !== null && Date.parse(lastActivity) >= activeFrom),
      stalled,
      stalledLearners: Number(stalled > 0 && stalled === inProgress),
    },
    sums: {
      progress: sumOf(rows, (row) => row.progressPercent),
      weighted: sumOf(rows, (row) => (row.progressPercent ?? 0) * (weight(row) ?? 0)),
      weight: sumOf(rows, weight),
      spent,
      left: sumOf(rows, (row) => (row.status === "in-progress" ? row.minutesLeft : null)),
      studied: sumOf([hours], (number) => number),
    },
    // In no program nothing is spent; in programs that tell no time, nobody knows.
    spentByStarted: started && (spent.given > 0 || rows.length === 0) ? [totalOf(spent)] : [],
    lastActivity,
  };
}

function sumOf<T>(items: readonly T[], numberOf: (item: T) => number | null): Sum {
  const sum = { high: 0, low: 0, given: 0 };
  for (const item of items) {
    const number = numberOf(item);
    if (number === null) continue;
    const millionths = Math.round(number * MILLION);
    sum.high += Math.trunc(millionths / SPLIT);
    sum.low += millionths % SPLIT;
    sum.given += 1;
  }
  return sum;
}

function addUp<Key extends string>(
  zero: Record<Key, number>,
  all: readonly Record<Key, number>[],
): Record<Key, number> {
  const sums = { ...zero };
  for (const each of all) for (const key in each) sums[key] += each[key];
  return sums;
}

function latest(some: readonly { readonly lastActivity: string | null }[]): string | null {
  return some.reduce<string | null>((last, { lastActivity }) => {
    return last === null || (lastActivity !== null && lastActivity > last) ? lastActivity : last;
  }, null);
}
