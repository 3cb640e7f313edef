import { countText, hoursText, percentText } from "@aihr-plugins/report";
import type { TrendRow } from "./trend-row.ts";

/** What the user says about money. */
export interface CostOptions {
  /** In any currency. */
  readonly cost?: number | undefined;
  readonly seats?: number | undefined;
}

/** Returns what activity has cost in the time of a trend, and how many seats are used: nothing if neither is given. */
export function activityCostLines(rows: readonly TrendRow[], { cost, seats }: CostOptions): readonly string[] {
  const completions = sumOf(rows, "newCompletions");
  const hours = sumOf(rows, "hours");
  const lines: string[] = [];
  if (cost !== undefined) {
    lines.push(`Cost per completion: ${amountText(cost, completions)} (${countText(completions, "completion")})`);
    lines.push(`Cost per hour: ${amountText(cost, hours)} (${hoursText(hours)})`);
  }
  const last = rows[rows.length - 1]?.metrics;
  if (seats !== undefined && typeof last?.startedLearners === "number") {
    const share = percentText((100 * last.startedLearners) / seats);
    lines.push(
      `Seats used: ${share} (${countText(last.startedLearners, "learner")} of ${countText(seats, "seat")} have started)`,
    );
  }
  return lines.length === 0 ? [] : [...lines, "These figures measure activity, not impact."];
}

function sumOf(rows: readonly TrendRow[], key: "newCompletions" | "hours"): number {
  return rows.reduce((sum, row) => sum + row[key], 0);
}

function amountText(cost: number, count: number): string {
  return count === 0 ? "none yet" : (cost / count).toFixed(2);
}
