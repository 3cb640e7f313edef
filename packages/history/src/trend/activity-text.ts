import { countText } from "@aihr-plugins/report";
import type { PeriodFigures } from "./trend-row.ts";

/**
 * Says in a few words what happened in a period.
 *
 * @example
 * activityText(week); // 3 completions, 5 new starts, 12 active learners
 */
export function activityText({
  newCompletions,
  newStarts,
  activeLearners,
}: Pick<PeriodFigures, "newCompletions" | "newStarts" | "activeLearners">): string {
  const activity = `${countText(newCompletions, "completion")}, ${countText(newStarts, "new start")}`;
  return `${activity}, ${countText(activeLearners, "active learner")}`;
}
