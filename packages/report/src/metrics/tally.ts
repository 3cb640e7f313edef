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
 * Sums of decimal numbers as whole millionths, and how many numbers were given. Whole numbers add up to the same in any
 * order, so the parts of a report come to exactly what the whole comes to.
 */
interface Sums {
  readonly progress: number;
  readonly progressGiven: number;
  /** Percent times minutes soon passes what a number holds exactly, so it is summed in two parts: times `SPLIT`, and the rest. */
  readonly weightedHigh: number;
  readonly weightedLow: number;
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

/** A power of two, so that splitting a number rounds nothing. */
export const SPLIT = 2 ** 26;

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

function tallyOne(hours: number | null, rows: readonly Row[], activeFrom: number): Tally {
  const count = (test: (row: Row) => boolean) => rows.filter(test).length;
  const sum = (whole: (row: Row) => number) => rows.reduce((all, row) => all + whole(row), 0);
  const completed = count(({ status }) => status === "completed");
  const inProgress = count(({ status }) => status === "in-progress");
  const stalled = count((row) => row.stalled);
  const spentGiven = count(({ minutesSpent }) => minutesSpent !== null);
  const spent = sum(({ minutesSpent }) => millionths(minutesSpent));
  const lastActivity = latest(rows);
  const started = completed + inProgress > 0 || (hours ?? 0) > 0;
  const weight = (row: Row) => (row.progressPercent === null ? 0 : (row.durationMinutes ?? 0));
  const weighted = (row: Row) => millionths((row.progressPercent ?? 0) * weight(row));
  return {
    counts: {
      learners: 1,
      startedLearners: Number(started),
      enrollments: rows.length,
      completed,
      inProgress,
      notStarted: count(({ status }) => status === "not-started"),
      certifiedLearners: Number(completed > 0),
      activeLearners: Number(lastActivity !== null && Date.parse(lastActivity) >= activeFrom),
      stalled,
      stalledLearners: Number(stalled > 0 && stalled === inProgress),
    },
    sums: {
      progress: sum(({ progressPercent }) => millionths(progressPercent)),
      progressGiven: count(({ progressPercent }) => progressPercent !== null),
      weightedHigh: sum((row) => Math.trunc(weighted(row) / SPLIT)),
      weightedLow: sum((row) => weighted(row) % SPLIT),
      weight: sum((row) => millionths(weight(row))),
      spent,
      spentGiven,
      left: sum(({ status, minutesLeft }) => (status === "in-progress" ? millionths(minutesLeft) : 0)),
      leftGiven: count(({ status, minutesLeft }) => status === "in-progress" && minutesLeft !== null),
      studied: millionths(hours),
      studiedGiven: Number(hours !== null),
    },
    // In no program nothing is spent; in programs that tell no time, nobody knows.
    spentByStarted: started && (spentGiven > 0 || rows.length === 0) ? [spent] : [],
    lastActivity,
  };
}

function millionths(number: number | null): number {
  return Math.round((number ?? 0) * MILLION);
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
