import type { DashboardScope } from "../content/dashboard-content.ts";
import type { ShownWeeks } from "./shown-weeks.ts";

/** What happened in the weeks that are shown, as the sum of a figure. */
export function sumOfWeeks(
  { weekly }: Pick<DashboardScope, "weekly">,
  figure: string,
  { start }: Pick<ShownWeeks, "start">,
): number {
  return (weekly[figure] ?? []).slice(start).reduce<number>((sum, each) => sum + (each ?? 0), 0);
}
