import type { AdoptionViewModel } from "@aihr-plugins/core";
import { finiteOrNull } from "../presence.ts";
import type { ReportOptions } from "../report-options.ts";
import { divideExactly, type Exact, exactOf, exactOne, unitsOf } from "./exact.ts";
import { type Tally, tally } from "./tally.ts";

/**
 * The figures of a report. `metricTable` has the unit and definition of each. Rates are percent from 0 to 100; a ratio
 * or a sum over nothing is null.
 */
export interface Metrics {
  readonly learners: number;
  readonly startedLearners: number;
  readonly adoptionRate: number | null;
  readonly enrollments: number;
  readonly completed: number;
  readonly inProgress: number;
  readonly notStarted: number;
  readonly unknownStatus: number;
  readonly completionRate: number | null;
  readonly followThrough: number | null;
  readonly completers: number;
  readonly completerRate: number | null;
  readonly averageProgress: number | null;
  readonly weightedProgress: number | null;
  readonly hoursSpent: number | null;
  readonly meanHours: number | null;
  readonly medianHours: number | null;
  readonly totalHoursStudied: number | null;
  readonly lastActivity: string | null;
  readonly activeLearners: number;
  readonly activeRate: number | null;
  readonly stalledEnrollments: number;
  readonly learnersWithStalled: number;
  readonly inactiveLearners: number;
  readonly atRiskEnrollments: number;
  readonly remainingHours: number | null;
}

/** The name of a metric. */
export type MetricKey = keyof Metrics;

/**
 * Returns the metrics of any set of learners: an organization, a team, or the learners of a program (narrow the report
 * with `scopeToPrograms` first).
 *
 * @throws RangeError for a time zone that does not exist
 * @example
 * metrics(learners, { readAt: Date.now(), timeZone: "Europe/Amsterdam" }).stalledEnrollments;
 */
export function metrics(learners: readonly AdoptionViewModel[], options: ReportOptions): Metrics {
  return metricsOf(tally(learners, options));
}

/** Returns the metrics of tallied learners. */
export function metricsOf({ counts, sums, progressByDuration, spentByLearner, lastActivity }: Tally): Metrics {
  const { learners, enrollments, completed, inProgress } = counts;
  return {
    learners,
    startedLearners: counts.startedLearners,
    adoptionRate: percentOf(counts.startedLearners, learners),
    enrollments,
    completed,
    inProgress,
    notStarted: counts.notStarted,
    unknownStatus: counts.unknownStatus,
    completionRate: percentOf(completed, enrollments),
    followThrough: percentOf(completed, completed + inProgress),
    completers: counts.completers,
    completerRate: percentOf(counts.completers, learners),
    averageProgress: meanProgress(progressByDuration, () => 1n),
    weightedProgress: meanProgress(progressByDuration, (minutes) => unitsOf(exactOf(minutes))),
    hoursSpent: quotient(sums.minutesSpent, 60n * exactOne),
    meanHours: quotient(sums.minutesSpentByBegun, 60n * exactOne * BigInt(spentByLearner.length)),
    medianHours: medianHours(spentByLearner),
    totalHoursStudied: quotient(sums.hoursStudied, exactOne),
    lastActivity,
    activeLearners: counts.activeLearners,
    activeRate: percentOf(counts.activeLearners, learners),
    stalledEnrollments: counts.stalledEnrollments,
    learnersWithStalled: counts.learnersWithStalled,
    inactiveLearners: counts.inactiveLearners,
    atRiskEnrollments: counts.atRiskEnrollments,
    remainingHours: quotient(sums.minutesLeft, 60n * exactOne),
  };
}

function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : (100 * part) / whole;
}

function quotient(sum: Exact | null, whole: bigint): number | null {
  return sum === null ? null : finiteOrNull(divideExactly(unitsOf(sum), whole));
}

/** Below 100 whenever any of the numbers is, even if the nearest number is 100. Null if nothing has a weight. */
function meanProgress(sums: Tally["progressByDuration"], weightOf: (minutes: number) => bigint): number | null {
  let [sum, whole] = [0n, 0n];
  for (const [minutes, { progress, enrollments }] of sums) {
    const weight = weightOf(minutes);
    sum += unitsOf(progress) * weight;
    whole += BigInt(enrollments) * exactOne * weight;
  }
  if (whole === 0n) return null;
  const mean = divideExactly(sum, whole);
  return sum < 100n * whole ? Math.min(mean, largestBelow100) : mean;
}

const largestBelow100 = 100 - 2 ** -46;

/** The mean of the one or two in the middle; null if there are none. */
function medianHours(spentMillionths: readonly number[]): number | null {
  const sorted = Float64Array.from(spentMillionths).sort();
  const middle = sorted.subarray((sorted.length - 1) >> 1, (sorted.length >> 1) + 1);
  const sum = middle.reduce((each, other) => each + other, 0);
  return finiteOrNull(sum / (60e6 * middle.length));
}
