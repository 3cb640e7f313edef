import type { AdoptionViewModel } from "@aihr-plugins/core";
import { type Counts, type MetricOptions, MILLION, type Sum, type Tally, tally } from "./tally.ts";

/** What a report comes to. `metricTable` tells the unit and definition of each. Rates are percent, 0 to 100. */
export interface Metrics extends Counts {
  readonly adoptionRate: number | null;
  readonly completionRate: number | null;
  readonly followThrough: number | null;
  readonly certifiedRate: number | null;
  readonly averageProgress: number | null;
  readonly weightedProgress: number | null;
  readonly hoursSpent: number | null;
  readonly meanHours: number | null;
  readonly medianHours: number | null;
  readonly totalHoursStudied: number | null;
  readonly lastActivity: string | null;
  readonly activeRate: number | null;
  readonly remainingHours: number | null;
}

/**
 * The metrics of these learners: an organization's, a team's, or one program's with `learnersByProgram`. A missing
 * number is left out, never taken as 0; a sum or a ratio over nothing is null. Mean and median hours are of the started
 * learners with the times that are given: who has programs but no time in any is left out, who is in no program spent 0.
 */
export function metrics(learners: readonly AdoptionViewModel[], options: MetricOptions): Metrics {
  return metricsOf(tally(learners, options));
}

/** The metrics that a tally comes to. */
export function metricsOf({ counts, sums, spentByStarted, lastActivity }: Tally): Metrics {
  const { learners, startedLearners, completed, enrollments } = counts;
  // In one order, whatever order they came in.
  const spent = [...spentByStarted].sort((a, b) => a - b);
  const inUnits = (sum: Sum, per = 1) => (sum === null ? null : Number(sum) / (MILLION * per));
  return {
    ...counts,
    adoptionRate: ratio(100 * startedLearners, learners),
    completionRate: ratio(100 * completed, enrollments),
    followThrough: ratio(100 * completed, completed + counts.inProgress),
    certifiedRate: ratio(100 * counts.certifiedLearners, learners),
    averageProgress: ratio(Number(sums.progress), Number(sums.withProgress)),
    weightedProgress: ratio(Number(sums.weighted), Number(sums.weight)),
    hoursSpent: inUnits(sums.spent, 60),
    meanHours: ratio(
      spent.reduce((all, one) => all + one, 0),
      60 * MILLION * spent.length,
    ),
    medianHours: ratio(twiceMedian(spent), spent.length && 120 * MILLION),
    totalHoursStudied: inUnits(sums.studied),
    lastActivity,
    activeRate: ratio(100 * counts.activeLearners, learners),
    remainingHours: inUnits(sums.left, 60),
  };
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/** The two in the middle, or the one in the middle twice. */
function twiceMedian(sorted: readonly number[]): number {
  const half = sorted.length / 2;
  return (sorted[Math.floor(half)] ?? 0) + (sorted[Math.ceil(half) - 1] ?? 0);
}
