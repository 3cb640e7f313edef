import { countText, hoursText, percentText } from "@aihr-plugins/report";
import type { TrendRow } from "./trend-row.ts";

/** What the user says about money. */
export interface CostOptions {
  /** In any currency. */
  readonly cost?: number | undefined;
  readonly seats?: number | undefined;
}

/** What activity has cost in the time of a trend, and how many seats are used. It says nothing about impact. */
export interface ActivityCost {
  readonly cost: number | null;
  /** New completions in the time. */
  readonly completions: number;
  /** Null without a cost or completions. */
  readonly costPerCompletion: number | null;
  /** Hours spent in the time. */
  readonly hours: number;
  /** Null without a cost or hours. */
  readonly costPerHour: number | null;
  readonly seats: number | null;
  /** At the end of the time; null where the metrics of that day are not known. */
  readonly startedLearners: number | null;
  /** Started learners ÷ seats, in percent. */
  readonly seatUse: number | null;
}

/** Returns what activity has cost in the time of a trend: null if neither a cost nor seats are given. */
export function activityCost(rows: readonly TrendRow[], { cost, seats }: CostOptions): ActivityCost | null {
  if (cost === undefined && seats === undefined) return null;
  const completions = sumOf(rows, "newCompletions");
  const hours = sumOf(rows, "hours");
  const started = rows[rows.length - 1]?.metrics?.startedLearners;
  const startedLearners = typeof started === "number" ? started : null;
  return {
    cost: cost ?? null,
    completions,
    costPerCompletion: ratio(cost, completions),
    hours,
    costPerHour: ratio(cost, hours),
    seats: seats ?? null,
    startedLearners,
    seatUse: seats === undefined || startedLearners === null ? null : (100 * startedLearners) / seats,
  };
}

/** Returns the same in words: nothing if neither a cost nor seats are given. */
export function activityCostLines(rows: readonly TrendRow[], options: CostOptions): readonly string[] {
  const found = activityCost(rows, options);
  if (found === null) return [];
  const { cost, completions, costPerCompletion, hours, costPerHour, seats, startedLearners, seatUse } = found;
  const lines: string[] = [];
  if (cost !== null) {
    lines.push(`Cost per completion: ${amountText(costPerCompletion)} (${countText(completions, "completion")})`);
    lines.push(`Cost per hour: ${amountText(costPerHour)} (${hoursText(hours)})`);
  }
  if (seats !== null && startedLearners !== null) {
    const of = `${countText(startedLearners, "learner")} of ${countText(seats, "seat")}`;
    lines.push(`Seats used: ${percentText(seatUse)} (${of} have started)`);
  }
  return lines.length === 0 ? [] : [...lines, activityNote];
}

/** What these figures are about. */
export const activityNote = "These figures measure activity, not impact.";

function sumOf(rows: readonly TrendRow[], key: "newCompletions" | "hours"): number {
  return rows.reduce((sum, row) => sum + row[key], 0);
}

function ratio(cost: number | undefined, count: number): number | null {
  return cost === undefined || count === 0 ? null : cost / count;
}

function amountText(amount: number | null): string {
  return amount === null ? "none yet" : amount.toFixed(2);
}
