import type { Evidence } from "./evidence.ts";

/** How far a driver may read ahead. */
export interface Reach {
  /** Pages at most, when it is known how many there are. */
  readonly window: number;
  /** Pages at most, when it is not: what lies past the end was asked for in vain. */
  readonly guess: number;
  /** Learners that may still be given. */
  readonly left: number;
  /** The API's count is known to be the total: no page past the last needs to be looked at. */
  readonly countIsTotal: boolean;
}

/** How many pages may be asked for together with the next one. */
export function pagesAhead(evidence: Evidence, { window, guess, left, countIsTotal }: Reach): number {
  const { page, rows, unseen, largest, total } = evidence;
  // Nothing is known before the first page, and an odd page is followed step by step.
  if (page === 0 || largest === 0 || unseen === 0) return 0;

  const needed = Math.ceil(left / largest);
  if (total === null) return rows < largest ? 0 : Math.min(guess, page, needed) - 1;

  const looksPastEnd = !countIsTotal && total % largest === 0;
  const last = Math.ceil(total / largest) + (looksPastEnd ? 1 : 0);
  return Math.max(0, Math.min(window, last - page, needed) - 1);
}
