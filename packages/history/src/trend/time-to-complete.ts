import { countText, numberText } from "@aihr-plugins/report";
import type { FirstRuns } from "./first-runs.ts";
import { dayNumbersOf, type RunDay } from "./periods.ts";

/**
 * How long enrollments took from the report that first showed them begun to the one that first showed them completed, in
 * calendar days. Reports that are days apart know it only to these days.
 */
export interface TimeToComplete {
  /** Null without completions. */
  readonly medianDays: number | null;
  /** Nine of ten completions took at most this long. */
  readonly p90Days: number | null;
  /** Completions whose time is known. */
  readonly completions: number;
  /** Completions of enrollments that the first report showed begun: their time is unknown, so they are left out. */
  readonly begunBefore: number;
  /** Days from one report to the next, as a median; null if all are of one day. */
  readonly resolutionDays: number | null;
}

/**
 * Returns the time to complete of the completions that were first seen since a day, or of all.
 *
 * @param runs the reports of the history, oldest first
 * @param since a day, `2026-01-31`
 */
export function timeToCompleteOf(firsts: readonly FirstRuns[], runs: readonly RunDay[], since = ""): TimeToComplete {
  const dayOf = dayNumbersOf(runs);
  const counted = new Set(runs.slice(1).flatMap(({ run, day }) => (day >= since ? [run] : [])));
  const completed = firsts.filter((first) => counted.has(first.completed ?? Number.NaN));
  const days = [...new Set(runs.map(({ run }) => dayOf(run)))];
  const gaps = days.slice(1).map((day, at) => day - (days[at] ?? day));
  return { ...timesOf(completed, dayOf, runs[0]?.run), resolutionDays: medianOf(gaps) };
}

/** Returns the time to complete as one line: `Time to complete: median 34 days, 90% within 80 days (512 completions)`. */
export function timeToCompleteText({ medianDays, p90Days, resolutionDays, ...counts }: TimeToComplete): string {
  const notes = [
    countText(counts.completions, "completion"),
    ...(counts.begunBefore === 0 ? [] : [`${numberText(counts.begunBefore)} begun before the first report left out`]),
    ...(resolutionDays === null || resolutionDays <= 1 ? [] : [`reports ${countText(resolutionDays, "day")} apart`]),
  ];
  const of = `(${notes.join("; ")})`;
  if (medianDays === null || p90Days === null) return `Time to complete: not known yet ${of}`;
  // Nothing shorter than the time between two reports can be told apart.
  const shortest = Math.max(1, resolutionDays ?? 1);
  const median = medianDays < shortest ? `under ${countText(shortest, "day")}` : countText(medianDays, "day");
  return `Time to complete: median ${median}, 90% within ${countText(Math.max(p90Days, shortest), "day")} ${of}`;
}

/** The times of completed enrollments. */
export function timesOf(
  completed: readonly FirstRuns[],
  dayOf: (run: number) => number,
  baseline: number | undefined,
): Omit<TimeToComplete, "resolutionDays"> {
  const timed = completed.filter(({ started }) => started !== baseline);
  const days = timed.flatMap(({ started, completed: run, enrollments }) => {
    return Array.from({ length: enrollments }, () => dayOf(run ?? Number.NaN) - dayOf(started ?? Number.NaN));
  });
  // A store that knows no days of its runs, knows no times.
  const sorted = days.filter((each) => !Number.isNaN(each)).sort((a, b) => a - b);
  return {
    medianDays: medianOf(sorted),
    p90Days: sorted[Math.ceil((sorted.length * 9) / 10) - 1] ?? null,
    completions: sorted.length,
    begunBefore: completed.reduce((sum, { enrollments }) => sum + enrollments, 0) - sorted.length,
  };
}

/** The mean of the one or two in the middle; null if there are none. */
function medianOf(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
