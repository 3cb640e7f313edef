import { type Observed, totalOf } from "./observed.ts";
import type { Ask, PageRef } from "./protocol.ts";
import type { WalkPlan } from "./walk-plan.ts";

/** Returns `first` and the pages that follow it, `count` in all: further pages of the batch, or first pages of batches. */
export function pagesFrom(first: PageRef, step: "batch" | "page", count: number): Ask["ask"] {
  const others = Array.from({ length: Math.max(0, count - 1) }, (_, index) => ({
    ...first,
    [step]: first[step] + index + 1,
  }));
  return [first, ...others];
}

/** Returns how many pages to ask for at first, including the first page of this batch. `left` is what the limit allows. */
export function firstPages(plan: WalkPlan, { pass, batch, pageSize }: PageRef, left: number): number {
  const { batches, expectedLearners = 0 } = plan;
  // Learners asked for by ID mostly fit on the first page of their batch: the first pages of other batches come next.
  const likely = batches[batch] ? batches.length - batch : lastPage(plan, pass === 1 ? expectedLearners : 0, pageSize);
  return Math.min(plan.window, likely, Math.ceil(left / pageSize));
}

/** Returns how many pages to ask for next. `left` is what the limit allows. */
export function nextPages(plan: WalkPlan, facts: Observed, left: number): number {
  if (facts.fruitless > 0) return 1;
  return Math.min(plan.window, pagesLeft(plan, facts), Math.ceil(left / facts.largest));
}

function pagesLeft(plan: WalkPlan, facts: Observed): number {
  const { pages, largest } = facts;
  const total = facts.isRefuted ? null : totalOf(facts);
  if (total !== null) return lastPage(plan, total, largest) - pages;
  const expected = lastPage(plan, plan.expectedLearners ?? 0, largest) - pages;
  return Math.max(expected, guess(facts, plan));
}

/** Without a total, tries one page more each time, and only one after a short page. */
function guess({ pages, lastRows, largest }: Observed, { concurrency }: WalkPlan): number {
  return lastRows < largest ? 1 : Math.min(pages, concurrency);
}

/** Returns the last page to look at. A full last page proves nothing unless the count is known to be the total. */
function lastPage({ countIs }: WalkPlan, total: number, largest: number): number {
  return countIs === "total" ? Math.ceil(total / largest) : Math.floor(total / largest) + 1;
}
