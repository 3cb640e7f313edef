import type { Row } from "./row.ts";

/**
 * The entry of a program listed twice that counts: the most progress, then the latest activity. The rest only makes the
 * choice the same in whatever order the entries come.
 */
export function furthestRow<Entry extends Row>(entries: readonly Entry[]): Entry {
  return entries.reduce((furthest, row) => (compareReach(row, furthest) > 0 ? row : furthest));
}

function compareReach(a: Row, b: Row): number {
  return (
    compareNumbers(a.progressPercent, b.progressPercent) ||
    compareTexts(a.lastActivity, b.lastActivity) ||
    compareNumbers(a.minutesSpent, b.minutesSpent) ||
    compareNumbers(a.minutesLeft, b.minutesLeft) ||
    compareNumbers(a.durationMinutes, b.durationMinutes) ||
    compareTexts(`${a.programName} ${a.program} ${a.flags}`, `${b.programName} ${b.program} ${b.flags}`)
  );
}

function compareNumbers(a: number | null, b: number | null): number {
  return compare(a ?? Number.NEGATIVE_INFINITY, b ?? Number.NEGATIVE_INFINITY);
}

function compareTexts(a: string | null, b: string | null): number {
  return compare(a ?? "", b ?? "");
}

function compare<Value extends number | string>(a: Value, b: Value): number {
  return Number(a > b) - Number(a < b);
}
