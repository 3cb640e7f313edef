import { dayText } from "@aihr-plugins/history";
import type { DashboardContent } from "../content/dashboard-content.ts";
import type { DashboardView } from "./dashboard-view.ts";

/** The weeks that a reader chose. */
export interface ShownWeeks {
  /** Index of the first one. */
  readonly start: number;
  /** Index of the week with whose end the figures are compared; null without a history. */
  readonly before: number | null;
  /** `Aug 30`: the day of the report with which the figures are compared; with its year if that is another one. */
  readonly since: string | null;
}

/** How many weeks a reader can choose. */
export const weekChoices = [4, 13, 26, 52] as const;

/** Returns the weeks that are shown. What happened in the first week of a history is unknown, so it is never one of them. */
export function shownWeeks({ weeks }: Pick<DashboardContent, "weeks">, view: Pick<DashboardView, "weeks">): ShownWeeks {
  const last = weeks.at(-1);
  const start = Math.max(1, weeks.length - (view.weeks ?? weeks.length));
  const before = weeks[start - 1];
  if (last === undefined || before === undefined || weeks.length < 2) return { start, before: null, since: null };
  const year = before.day.slice(0, 4);
  const since = dayText(before.day) + (year === last.day.slice(0, 4) ? "" : `, ${year}`);
  return { start, before: start - 1, since };
}
