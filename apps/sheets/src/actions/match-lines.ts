import type { Cell } from "../functions/grid.ts";

/** A line that the report has now. */
export interface NewLine {
  readonly key: string;
  readonly cells: readonly Cell[];
}

/** A line that is in the sheet; its cells are what to show if the report no longer has it. */
export interface OldLine extends NewLine {
  readonly row: number;
  /** Whether the user wrote something next to it. */
  readonly isUsers: boolean;
}

export interface MatchedLine extends OldLine {
  readonly isGone: boolean;
}

/**
 * Matches the lines of a sheet with those of the report, by key. A line that the report no longer has is gone, unless the
 * user wrote next to it or the report is incomplete.
 */
export function matchLines(there: readonly OldLine[], now: readonly NewLine[], isComplete: boolean) {
  const waiting = new Map<string, NewLine[]>();
  for (const line of now) waiting.set(line.key, [...(waiting.get(line.key) ?? []), line]);

  const inPlace = there.map((old): MatchedLine => {
    const next = waiting.get(old.key)?.shift();
    if (next) return { ...old, cells: next.cells, isGone: false };
    return { ...old, isGone: true, isUsers: old.isUsers || !isComplete };
  });
  const added = now.filter((line) => waiting.get(line.key)?.includes(line));
  return { inPlace, added, gone: inPlace.filter(({ isGone }) => isGone) };
}
