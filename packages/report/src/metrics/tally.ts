import type { AdoptionViewModel } from "@aihr-plugins/core";
import { finite } from "../given.ts";
import { DAY_MS } from "../instant.ts";
import type { Row } from "../rows/row.ts";
import { DEFAULT_DAYS, rowReader } from "../rows/rows.ts";
import type { Status } from "../rows/status.ts";

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
 * A sum of decimal numbers in whole millionths; null when none was given. Whole numbers of any size add up to the same in
 * any order, so the parts of a report come to exactly what the whole comes to.
 */
export type Sum = bigint | null;

interface Sums {
  readonly progress: Sum;
  /** Of a one for each row with progress. */
  readonly withProgress: Sum;
  /** Of progress times weight. */
  readonly weighted: Sum;
  readonly weight: Sum;
  readonly spent: Sum;
  readonly left: Sum;
  readonly studied: Sum;
}

/** Millionths in one. */
export const MILLION = 1e6;

/** Counts and sums the learners, those without programs too. */
export function tally(learners: readonly AdoptionViewModel[], options: MetricOptions): Tally {
  const rowsOf = rowReader(options);
  const activeFrom = options.now - (options.days ?? DEFAULT_DAYS) * DAY_MS;
  return mergeTallies(
    learners.map((learner) => tallyOne(finite(learner.totalHoursStudied), rowsOf(learner), activeFrom)),
  );
}

/** The tally of all of them together. They must share no learner. */
export function mergeTallies(tallies: readonly Tally[]): Tally {
  const nobody = tallyOne(null, [], 0);
  return {
    counts: addUp<keyof Counts, number>(
      (a, b) => a + b,
      { ...nobody.counts, learners: 0 },
      tallies.map(({ counts }) => counts),
    ),
    sums: addUp<keyof Sums, Sum>(
      plus,
      nobody.sums,
      tallies.map(({ sums }) => sums),
    ),
    spentByStarted: tallies.flatMap(({ spentByStarted }) => spentByStarted),
    lastActivity: latest(tallies),
  };
}

function tallyOne(hours: number | null, rows: readonly Row[], activeFrom: number): Tally {
  const withStatus = (status: Status) => rows.filter((row) => row.status === status);
  const completed = withStatus("completed").length;
  const inProgress = withStatus("in-progress");
  const stalled = rows.filter((row) => row.stalled).length;
  const withProgress = rows.filter((row) => row.progressPercent !== null);
  const spent = sumOf(rows.map((row) => row.minutesSpent));
  const lastActivity = latest(rows);
  const started = completed + inProgress.length > 0 || (hours ?? 0) > 0;
  return {
    counts: {
      learners: 1,
      startedLearners: Number(started),
      enrollments: rows.length,
      completed,
      inProgress: inProgress.length,
      notStarted: withStatus("not-started").length,
      certifiedLearners: Number(completed > 0),
      activeLearners: Number(lastActivity !== null && Date.parse(lastActivity) >= activeFrom),
      stalled,
      stalledLearners: Number(stalled > 0 && stalled === inProgress.length),
    },
    sums: {
      progress: sumOf(withProgress.map((row) => row.progressPercent)),
      withProgress: sumOf(withProgress.map(() => 1)),
      weighted: sumOf(withProgress.map((row) => (row.progressPercent ?? 0) * (row.durationMinutes ?? 0))),
      weight: sumOf(withProgress.map((row) => row.durationMinutes)),
      spent,
      left: sumOf(inProgress.map((row) => row.minutesLeft)),
      studied: sumOf([hours]),
    },
    // In no program nothing is spent; in programs that tell no time, nobody knows.
    spentByStarted: started && (spent !== null || rows.length === 0) ? [Number(spent)] : [],
    lastActivity,
  };
}

/** What is too large to be counted in millionths counts as not given. */
function sumOf(numbers: readonly (number | null)[]): Sum {
  return numbers.map(millionthsOf).reduce(plus, null);
}

function millionthsOf(number: number | null): Sum {
  const millionths = finite(number && Math.round(number * MILLION));
  return millionths === null ? null : BigInt(millionths);
}

function plus(a: Sum, b: Sum): Sum {
  return a === null || b === null ? (a ?? b) : a + b;
}

function addUp<Key extends string, Number>(
  add: (a: Number, b: Number) => Number,
  zero: Record<Key, Number>,
  all: readonly Record<Key, Number>[],
): Record<Key, Number> {
  const sums = { ...zero };
  for (const each of all) for (const key in each) sums[key] = add(sums[key], each[key]);
  return sums;
}

function latest(some: readonly { readonly lastActivity: string | null }[]): string | null {
  return some.reduce<string | null>((last, { lastActivity }) => {
    return (lastActivity ?? "") > (last ?? "") ? lastActivity : last;
  }, null);
}
