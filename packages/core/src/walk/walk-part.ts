import type { AdoptionListResponse } from "../contract/adoption-list-response.ts";
import { AihrError } from "../errors/aihr-error.ts";
import type { Ledger } from "./ledger.ts";
import type { Ask, Give, PageRef } from "./step.ts";
import type { WalkPlan } from "./walk-plan.ts";

/** What the pages of one part have shown. */
export interface PartResult {
  readonly total: number | null;
  readonly complete: boolean;
  readonly drifted: boolean;
  /** The most rows ever seen on a page: the page size that holds, whatever was asked for or is echoed. */
  readonly largest: number;
}

/** Pages in a row that may bring nobody new while somebody is missing. */
const fruitlessAtMost = 3;

/** Reads one part of the report, page by page, until nobody is missing or nobody new comes. */
export function* walkPart(
  plan: WalkPlan,
  start: PageRef,
  ledger: Ledger,
  largest: number,
): Generator<Ask | Give, PartResult, AdoptionListResponse> {
  const { maxPages, parts, window } = plan;
  const { part, pageSize } = start;
  const countIsTotal = plan.countIs === "total";
  const end = (complete: boolean): PartResult => ({
    // A total that is below what came was none.
    total: total !== null && total < distinct ? null : total,
    complete,
    drifted,
    largest,
  });

  let total: number | null = null;
  let distinct = 0;
  let fruitless = 0;
  let heedsPage = false;
  let drifted = false;
  let first: string | undefined;
  // Learners asked for by id mostly fit on the first page of their part, so what comes next are other parts' first pages.
  let ahead = Math.min(window, parts.length - part, Math.ceil(ledger.left() / pageSize));

  for (let page = 1; page <= maxPages; page++) {
    const step = page === 1 ? "part" : "page";
    const { data, count } = yield { ask: pagesFrom({ ...start, page }, step, ahead) };
    const { unseen, learners } = ledger.admit(data);
    const rows = data.length;

    first ??= data[0]?.userId;
    distinct += unseen;
    largest = Math.max(largest, rows);
    heedsPage ||= page > 1 && unseen > 0;
    drifted ||= unseen > 0 && unseen < rows;
    fruitless = unseen > 0 ? 0 : fruitless + 1;
    // A count above the rows of its own page cannot be the page's length, so it is the total.
    if (count != null && Number.isInteger(count) && (count > rows || (countIsTotal && count === rows))) {
      drifted ||= total !== null && total !== count;
      // Whoever was promised once is missed when the count shrinks.
      total = Math.max(total ?? 0, count);
    }
    if (learners.length > 0) yield { give: learners, learners: ledger.given(), total };

    const missing = (total ?? distinct) - distinct;
    if (ledger.left() <= 0 || distinct >= (parts[part]?.length ?? Number.POSITIVE_INFINITY)) return end(true);
    if (unseen > 0) {
      if (total !== null && missing <= 0 && (countIsTotal || rows < largest)) return end(true);
    } else if (missing <= 0) {
      const isSettled = rows === 0 || heedsPage || total !== null;
      return end(isSettled || (yield* isOnlyPage(start, distinct, first)));
    } else if (fruitless === fruitlessAtMost || (rows === 0 && page * largest >= (total ?? 0))) {
      if (rows > 0 && !heedsPage) throw pageIgnored(page);
      return end(false);
    }

    const pagesLeft =
      total === null ? guess(page, rows < largest, plan) : lastPage(total, largest, countIsTotal) - page;
    ahead = unseen === 0 ? 1 : Math.min(window, pagesLeft, Math.ceil(ledger.left() / largest));
  }
  throw tooManyPages(maxPages);
}

function pagesFrom(first: PageRef, step: "part" | "page", count: number): Ask["ask"] {
  const others = Array.from({ length: Math.max(0, count - 1) }, (_, index) => ({
    ...first,
    [step]: first[step] + index + 1,
  }));
  return [first, ...others];
}

/** How many pages to try at once while it is not known how many there are: more as more come, one after a short page. */
function guess(page: number, isShort: boolean, { concurrency }: WalkPlan): number {
  return isShort ? 1 : Math.min(page, concurrency);
}

/** The last page to look at. A last page that is full proves nothing, unless the count is known to be the total. */
function lastPage(total: number, largest: number, countIsTotal: boolean): number {
  return countIsTotal ? Math.ceil(total / largest) : Math.floor(total / largest) + 1;
}

/**
 * The second page was the first again, and no count tells whether more should have come: either there is one page only,
 * or the API ignores page numbers. The second learner asked for alone (for pages of one learner: the first two) shows
 * which. Gives whether it is proven that there is one page only.
 */
function* isOnlyPage(
  start: PageRef,
  distinct: number,
  first: string | undefined,
): Generator<Ask, boolean, AdoptionListResponse> {
  if (start.pageSize > 1 && distinct === 1) return true;
  const probe = start.pageSize === 1 ? { ...start, pageSize: 2 } : { ...start, page: 2, pageSize: 1 };
  const { data } = yield { ask: [probe] };
  if (data.length === probe.pageSize && data[0]?.userId === first) throw pageIgnored(2);
  return data.length === 1;
}

function pageIgnored(page: number): AihrError {
  const message = "The API gives its first page again and again. Choose a page size that holds all learners.";
  return new AihrError({ code: "page-ignored", page, message });
}

function tooManyPages(page: number): AihrError {
  const message = `The report did not end after ${page} pages. Choose a larger page size.`;
  return new AihrError({ code: "too-many-pages", page, message });
}
