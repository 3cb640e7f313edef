import type { AdoptionListResponse } from "../contract/adoption-list-response.ts";
import type { Admitted } from "./ledger.ts";

/** What the pages of one batch have shown so far. */
export interface Observed {
  /** Pages seen. */
  readonly pages: number;
  /** Distinct learners. */
  readonly learners: number;
  /** Rows that were not repeats: more than learners if some are listed twice. */
  readonly rows: number;
  /** Rows on the last page. */
  readonly lastRows: number;
  /** The most rows ever seen on a page: the effective page size, whatever was asked for or is echoed. */
  readonly largest: number;
  /** The largest count that can only be a total. */
  readonly claim: number | null;
  /** Whether more learners came than the claim at that time: from then on, the count proves nothing. */
  readonly isRefuted: boolean;
  /** Whether the last count is above the rows that came so far. */
  readonly promisesMore: boolean;
  /** Whether the last count is the number of rows on its own page: the total of a report of one page, or no total. */
  readonly countsOwnRows: boolean;
  /** Pages in a row, up to the last one, without anything new. */
  readonly fruitless: number;
  /** Whether a page after the first ever brought anything new. */
  readonly heedsPage: boolean;
  readonly drifted: boolean;
  readonly firstPage: AdoptionListResponse["data"];
}

/** How to read a count. */
export interface CountRules {
  /** Whether the count is known to be the total. */
  readonly countIsTotal: boolean;
  /** The largest count that can be meant for this batch. */
  readonly claimAtMost: number;
}

/** The facts before the first page. `largest` is the most rows seen on a page of earlier batches. */
export function nothingObserved(largest: number): Observed {
  return {
    pages: 0,
    learners: 0,
    rows: 0,
    lastRows: 0,
    largest,
    claim: null,
    isRefuted: false,
    promisesMore: false,
    countsOwnRows: false,
    fruitless: 0,
    heedsPage: false,
    drifted: false,
    firstPage: [],
  };
}

/** Returns the facts after one more page. */
export function observe(
  before: Observed,
  { data, count }: AdoptionListResponse,
  { unseen, newRows, repeatedRows }: Admitted,
  rules: CountRules,
): Observed {
  const learners = before.learners + unseen;
  const rows = before.rows + newRows;
  const claimed = claimOf(count, data.length, rules);
  const claim = claimed === null ? before.claim : Math.max(before.claim ?? 0, claimed);
  return {
    pages: before.pages + 1,
    learners,
    rows,
    lastRows: data.length,
    largest: Math.max(before.largest, data.length),
    claim,
    isRefuted: before.isRefuted || learners > (before.claim ?? claim ?? Number.POSITIVE_INFINITY),
    promisesMore: isWhole(count) && count > rows,
    countsOwnRows: count === data.length,
    fruitless: newRows > 0 ? 0 : before.fruitless + 1,
    heedsPage: before.heedsPage || (before.pages > 0 && newRows > 0),
    drifted:
      before.drifted ||
      (unseen > 0 && repeatedRows > 0) ||
      (claimed !== null && before.claim !== null && claimed !== before.claim),
    firstPage: before.pages === 0 ? data : before.firstPage,
  };
}

/**
 * Returns the number of learners in the report, as far as the API's counts tell. A count may be one of rows: further
 * listings of a learner are then subtracted.
 */
export function totalOf({ claim, learners, rows }: Observed): number | null {
  if (claim === null || learners > claim) return null;
  return rows <= claim ? claim - (rows - learners) : claim;
}

/** Returns how many learners the API counted but did not list so far. */
export function missingOf(facts: Observed): number {
  return (totalOf(facts) ?? facts.learners) - facts.learners;
}

/** Whether everyone came that a never refuted total promised. */
export function isAllCounted(facts: Observed): boolean {
  return facts.claim !== null && !facts.isRefuted && missingOf(facts) === 0;
}

/** A count above the rows of its own page cannot be the page's length, so it claims to be the total. */
function claimOf(
  count: number | null | undefined,
  rows: number,
  { countIsTotal, claimAtMost }: CountRules,
): number | null {
  if (!isWhole(count) || count > claimAtMost) return null;
  return count > rows || (countIsTotal && count === rows) ? count : null;
}

function isWhole(count: number | null | undefined): count is number {
  return Number.isInteger(count);
}
