import { dayText, spanOf } from "@aihr-plugins/history";
import type { DigestInput } from "./digest-input.ts";

/** Calendar days that reports may lack at the end of a period, or before it, until a digest says so. */
export const mostDaysOld = 2;

/** Calendar days from one day to another. */
export function daysBetween(from: string, through: string): number {
  return (Date.parse(through) - Date.parse(from)) / 86_400_000;
}

/**
 * The first and last day that a digest is about, as far as there are reports: `Nov 16 – Nov 22, 2026`. If the figures
 * are compared with a report from long before, it says with which one.
 */
export function spanText(
  { periods, at, firstDay }: Pick<DigestInput, "periods" | "at" | "firstDay">,
  isOver: boolean,
): string {
  const [period, previous] = [periods[at], periods[at - 1]];
  if (period === undefined) return "";
  if (previous === undefined) return spanOf({ from: firstDay, through: period.day });
  const { from, through, day, recorded } = period;
  const isWhole = !recorded || (isOver && daysBetween(day, through) <= mostDaysOld);
  const span = spanOf({ from, through: isWhole ? through : day });
  if (daysBetween(previous.day, from) <= mostDaysOld) return span;
  return `${span}, compared with the report of ${dayText(previous.day)}, ${previous.day.slice(0, 4)}`;
}
