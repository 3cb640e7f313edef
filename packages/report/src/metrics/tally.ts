import type { AdoptionViewModel } from "@aihr-plugins/core";
import { DAY_MS, isoOf } from "../instant.ts";
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
  /** The time that each started learner spent, for the median. */
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
 * Sums of decimal numbers as whole millionths, and how many numbers were given. Whole numbers add up to the same in any
 * order, so the parts of a report come to exactly what the whole comes to.
 */
interface Sums {
  readonly progress: number;
  readonly progressGiven: number;
  readonly weighted: number;
  readonly weight: number;
  readonly spent: number;
  readonly spentGiven: number;
  readonly left: number;
  readonly leftGiven: number;
  readonly studied: number;
  readonly studiedGiven: number;
}

/** Millionths in one. */
export const MILLION = 1e6;

/** Counts and sums the learners, those without programs too. */
export function tally(learners: readonly AdoptionViewModel[], options: MetricOptions): Tally {
  const read = rowReader(options);
  const activeFrom = isoOf(options.now - (options.days ?? DEFAULT_DAYS) * DAY_MS);
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
  const nobody = tallyOne(null, [], "");
  return {
    counts: addUp<keyof Counts>(
      { ...nobody.counts, learners: 0 },
      tallies.map(({ counts }) => counts),
    ),
    sums: addUp<keyof Sums>(
      nobody.sums,
      tallies.map(({ sums }) => sums),
    ),
    spentByStarted: tallies.flatMap(({ spentByStarted }) => spentByStarted),
    lastActivity: latest(tallies),
  };
}

function tallyOne(hours: number | null, rows: readonly Row[], activeFrom: string): Tally {
  const count = (test: (row: Row) => boolean) => rows.filter(test).length;
  const sum = (number: (row: Row) => number | null) =>
    rows.reduce((millionths, row) => millionths + Math.round((number(row) ?? 0) * MILLION), 0);
  const completed = count(({ status }) => status === "completed");
  const inProgress = count(({ status }) => status === "in-progress");
  const stalled = count((row) => row.stalled);
  const spent = sum(({ minutesSpent }) => minutesSpent);
  const lastActivity = latest(rows);
  const started = completed + inProgress > 0 || (hours ?? 0) > 0;
  const weight = (row: Row) => (row.progressPercent === null ? 0 : Math.max(0, row.durationMinutes ?? 0));
  return {
    counts: {
      learners: 1,
      startedLearners: Number(started),
      enrollments: rows.length,
      completed,
      inProgress,
      notStarted: count(({ status }) => status === "not-started"),
      certifiedLearners: Number(completed > 0),
      activeLearners: Number(lastActivity !== null && lastActivity >= activeFrom),
      stalled,
      stalledLearners: Number(stalled > 0 && stalled === inProgress),
    },
    sums: {
      progress: sum(({ progressPercent }) => progressPercent),
      progressGiven: count(({ progressPercent }) => progressPercent !== null),
      weighted: sum((row) => (row.progressPercent ?? 0) * weight(row)),
      weight: sum(weight),
      spent,
      spentGiven: count(({ minutesSpent }) => minutesSpent !== null),
      left: sum(({ status, minutesLeft }) => (status === "in-progress" ? minutesLeft : null)),
      leftGiven: count(({ status, minutesLeft }) => status === "in-progress" && minutesLeft !== null),
      studied: Math.round((hours ?? 0) * MILLION),
      studiedGiven: Number(hours !== null),
    },
    spentByStarted: started ? [spent] : [],
    lastActivity,
  };
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
