import type { HistoryEntry } from "./history-lines.ts";

/** A week and how many enrollments were first seen completed in it. */
export interface WeekCount {
  /** Its Monday, as YYYY-MM-DD. */
  readonly week: string;
  readonly completed: number;
}

const mostWeeks = 26;
const weekMs = 7 * 86_400_000;

/**
 * Completions per week: of each enrollment the first day on which the history shows it completed. The history's first day
 * is a baseline and counts none. Returns nothing as long as there is only that day.
 *
 * @param today as YYYY-MM-DD: weeks without a change end here
 */
export function completionsPerWeek(entries: readonly HistoryEntry[], today: string): readonly WeekCount[] {
  const [baseline = today] = [today, ...entries.map(({ day }) => day)].sort();
  const firstDays = new Map<string, string>();
  for (const { key, day, isCompleted } of entries) {
    const known = firstDays.get(key);
    if (isCompleted && (known === undefined || day < known)) firstDays.set(key, day);
  }
  if (baseline === today) return [];
  const counts = new Map<string, number>();
  for (const day of firstDays.values()) {
    if (day > baseline) counts.set(mondayOf(day), (counts.get(mondayOf(day)) ?? 0) + 1);
  }
  const [first, last] = [Date.parse(mondayOf(baseline)), Date.parse(mondayOf(today))];
  const weeks = Array.from({ length: Math.round((last - first) / weekMs) + 1 }, (_, nth) =>
    dayText(first + nth * weekMs),
  );
  return weeks.slice(-mostWeeks).map((week) => ({ week, completed: counts.get(week) ?? 0 }));
}

function mondayOf(day: string): string {
  const instant = Date.parse(day);
  return dayText(instant - ((new Date(instant).getUTCDay() + 6) % 7) * 86_400_000);
}

function dayText(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}
