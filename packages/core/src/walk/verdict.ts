import { isAllCounted, missingOf, type Observed } from "./observed.ts";

/** What to do after a page. */
export type Verdict = "continue" | "complete" | "incomplete" | "page-ignored" | "one-page-or-page-ignored";

/**
 * What a batch is still read for: the whole report; IDs of this batch that have not come; IDs of other batches, because
 * the filter is ignored; further listings of learners who all have come; or nothing.
 */
export type StillWanted = "everyone" | "own-ids" | "other-ids" | "further-listings" | "nothing";

/** Pages in a row without anything new that end a report while learners are missing by the count. */
const fruitlessAtMost = 3;
/** The same while the total is unknown: one such page may be an accident. */
const fruitlessIfUnknown = 2;

/** Decides whether a batch has ended, and how: decision 0002. */
export function verdictOn(facts: Observed, wanted: StillWanted, countIsTotal: boolean): Verdict {
  const { fruitless, lastRows, heedsPage } = facts;
  const isFruitful = fruitless === 0;
  if (wanted === "nothing") return "complete";
  if (wanted === "further-listings") return isFruitful && facts.promisesMore ? "continue" : "complete";
  if (wanted === "other-ids") return isFruitful ? "continue" : "complete";
  if (isFruitful) return endsByCount(facts, countIsTotal) ? "complete" : "continue";

  if (missingOf(facts) > 0) {
    if (fruitless < fruitlessAtMost) return "continue";
    return lastRows > 0 && !heedsPage ? "page-ignored" : "incomplete";
  }
  if (isAllCounted(facts)) return "complete";
  if (fruitless < fruitlessIfUnknown) return "continue";
  return lastRows === 0 || heedsPage ? "complete" : "one-page-or-page-ignored";
}

/**
 * Whether a page that the server refused with this status is the end: everyone has come, and the page would have been one
 * too many.
 */
export function isEndIfRefused(facts: Observed, wanted: StillWanted, status: number): boolean {
  return isAllCounted(facts) || hasAllAskedFor(wanted) || isOnlyPage(facts, status);
}

/** Whether all learners asked for by ID in this batch have come. */
export function hasAllAskedFor(wanted: StillWanted): boolean {
  return wanted !== "everyone" && wanted !== "own-ids";
}

/** The count agrees with the first page, and the server says that there is no second one. */
function isOnlyPage({ pages, countsOwnRows }: Observed, status: number): boolean {
  return pages === 1 && countsOwnRows && noSuchPage.has(status);
}

/** How servers say that a page does not exist, and nothing else. */
const noSuchPage: ReadonlySet<number> = new Set([204, 400, 404, 410, 416, 422]);

/** If rows are counted, not learners, the count may be short of a learner: only a look past the end ends such a report. */
function endsByCount(facts: Observed, countIsTotal: boolean): boolean {
  const isLastPage = countIsTotal || facts.lastRows < facts.largest;
  return isAllCounted(facts) && facts.learners === facts.claim && isLastPage;
}
