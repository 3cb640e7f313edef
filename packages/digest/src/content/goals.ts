import { type MetricKey, type Metrics, metricTable, percentText, percentValue } from "@aihr-plugins/report";
import type { DigestGoal } from "./digest-content.ts";

/** Goals for rates, in percent from 0 to 100, by metric. */
export type DigestGoals = Readonly<Partial<Record<MetricKey, number>>>;

/** The metrics that can have a goal: rates and averages in percent, of which more is better. */
export const goalMetrics: readonly MetricKey[] = metricTable
  .filter(({ unit }) => unit === "percent")
  .map(({ key }) => key);

/** Compares rates with goals, in the order of all metrics. A goal counts as reached before any rounding. */
export function goalsOf(goals: DigestGoals, metrics: Metrics): readonly DigestGoal[] {
  return metricTable.flatMap(({ key, title, unit }): readonly DigestGoal[] => {
    const [goal, value] = [goals[key], metrics[key]];
    if (goal === undefined || unit !== "percent" || typeof value === "string") return [];
    const isReached = value !== null && value >= goal;
    return [{ metric: key, isReached, text: `${title}: ${percentText(value)}, ${distanceText(value, goal)}` }];
  });
}

function distanceText(value: number | null, goal: number): string {
  const goalText = `the goal of ${goal}%`;
  if (value === null) return `with ${goalText}`;
  if (value >= goal) return `at or above ${goalText}`;
  // The difference of what is shown, so that a reader who subtracts gets the same.
  const points = goal - (percentValue(value) ?? 0);
  return points < 1
    ? `less than a point below ${goalText}`
    : `${Math.round(points)} ${Math.round(points) === 1 ? "point" : "points"} below ${goalText}`;
}
