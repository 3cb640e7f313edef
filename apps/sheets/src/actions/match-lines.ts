import type { Cell } from "../functions/grid.ts";

/** A line that the report has now. */
export interface NewLine {
  readonly key: string;
  readonly cells: readonly Cell[];
}

/** A line that is in the sheet; its cells say what shall stand there if the report has it no longer. */
export interface OldLine extends NewLine {
  readonly row: number;
  /** Whether the user wrote something beside it. */
  readonly isUsers: boolean;
}

export interface MatchedLine extends OldLine {
  readonly isGone: boolean;
}

/**
 * Matches what is in a sheet with what the report has now, by key. A line that is gone may go, unless the user wrote
 * beside it; but only a complete report says that somebody is gone.
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
