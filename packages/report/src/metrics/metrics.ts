import type { AdoptionViewModel } from "@aihr-plugins/core";
import { isoOf } from "../instant.ts";
import { MILLION, type Sum, total } from "./sum.ts";
import { type MetricOptions, type Tally, tally } from "./tally.ts";

/** What a report comes to. `metricTable` tells the title, unit and definition of each. Rates are percent, 0 to 100. */
export interface Metrics {
  readonly learners: number;
  readonly startedLearners: number;
  readonly adoptionRate: number | null;
  readonly rows: number;
  readonly completedRows: number;
  readonly inProgressRows: number;
  readonly notStartedRows: number;
  readonly completionRate: number | null;
  readonly followThrough: number | null;
  readonly certifiedLearners: number;
  readonly certifiedRate: number | null;
  readonly averageProgress: number | null;
  readonly weightedProgress: number | null;
  readonly hoursSpent: number | null;
  readonly meanHours: number | null;
  readonly medianHours: number | null;
  readonly totalHoursStudied: number | null;
  readonly lastActivity: string | null;
  readonly activeLearners: number;
  readonly activeRate: number | null;
  readonly stalledRows: number;
  readonly stalledLearners: number;
  readonly remainingHours: number | null;
}

/**
 * The metrics of these learners: an organization's, a team's, or one program's with `learnersByProgram`. A missing
 * number is left out, never taken as 0; a sum or a ratio over nothing is null.
 */
export function metrics(learners: readonly AdoptionViewModel[], options: MetricOptions): Metrics {
  return metricsOf(tally(learners, options));
}

/** The metrics that a tally comes to. */
export function metricsOf(of: Tally): Metrics {
  const { learners, started, certified, active, rows, completed, inProgress } = of.counts;
  return {
    learners,
    startedLearners: started,
    adoptionRate: percent(started, learners),
    rows,
    completedRows: completed,
    inProgressRows: inProgress,
    notStartedRows: of.counts.notStarted,
    completionRate: percent(completed, rows),
    followThrough: percent(completed, completed + inProgress),
    certifiedLearners: certified,
    certifiedRate: percent(certified, learners),
    averageProgress: total(of.value, of.value.count),
    weightedProgress: weightedMean(of.valueByDuration),
    hoursSpent: total(of.minutesSpent, 60),
    meanHours: started === 0 ? null : total(of.minutesSpent, 60 * started),
    medianHours: of.minutesSpent.count === 0 ? null : median(of.spentByStarted, 60 * MILLION),
    totalHoursStudied: total(of.hoursStudied),
    lastActivity: of.lastActivity === null ? null : isoOf(of.lastActivity),
    activeLearners: active,
    activeRate: percent(active, learners),
    stalledRows: of.counts.stalledRows,
    stalledLearners: of.counts.stalledLearners,
    remainingHours: total(of.minutesLeft, 60),
  };
}

function percent(part: number, whole: number): number | null {
  return whole === 0 ? null : (100 * part) / whole;
}

/** In the order of the durations, so that the last digit does not depend on the order of the learners. */
function weightedMean(valueByDuration: ReadonlyMap<number, Sum>): number | null {
  let weighted = 0;
  let weight = 0;
  for (const [duration, { millionths, count }] of [...valueByDuration].sort(([a], [b]) => a - b)) {
    weighted += duration * millionths;
    weight += duration * count;
  }
  return weight === 0 ? null : weighted / (weight * MILLION);
}

function median(numbers: readonly number[], per: number): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / (2 * per);
}
