import type { TrendRow } from "@aihr-plugins/history";
import { headlineMetrics } from "@aihr-plugins/report";
import { activityFigures, type WeeklyFigures } from "./dashboard-content.ts";

/** What happened in each week, and how things stood at its end, as columns. */
export function weeklyFigures(rows: readonly TrendRow[]): WeeklyFigures {
  return Object.fromEntries([
    ...activityFigures.map((key) => [key, rows.map((row) => row[key])] as const),
    ...headlineMetrics.map((key) => [key, rows.map(({ metrics }) => numberOrNull(metrics?.[key]))] as const),
  ]);
}

function numberOrNull(value: unknown): number | null {
  return typeof value === "number" ? value : null;
}
