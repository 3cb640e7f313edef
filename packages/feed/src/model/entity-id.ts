import type { FeedDialect } from "./feed-dialect.ts";

/** The numbers of an entry's row. Those that it does not have are 0. */
export interface EntityNumbers {
  readonly learner?: string;
  readonly program?: string;
  readonly run?: string;
}

/** What an ID is of, as its third group of digits says. */
const kinds = { learner: 1, program: 2, enrollment: 3, change: 4, daily: 5, date: 6 } as const;

/**
 * The ID of an entry as SQL: a UUID of version 8 that holds the numbers of its row. So it stays the same from refresh to
 * refresh, differs between all rows, and needs no column.
 */
export function entityId(
  { hex }: FeedDialect,
  kind: keyof typeof kinds,
  { learner = "0", program = "0", run = "0" }: EntityNumbers,
): string {
  return `${hex(learner, 8)} || '-' || ${hex(program, 4)} || '-800${kinds[kind]}-8000-' || ${hex(run, 12)}`;
}
