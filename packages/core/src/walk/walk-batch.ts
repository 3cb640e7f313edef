import type { AdoptionListResponse } from "../contract/adoption-list-response.ts";
import { isAihrError } from "../errors/aihr-error.ts";
import type { Ledger } from "./ledger.ts";
import { missingOf, nothingObserved, type Observed, observe, totalOf } from "./observed.ts";
import { pageIgnored, tooManyPages } from "./page-errors.ts";
import type { ProgramFilterCheck } from "./program-filter-check.ts";
import type { Ask, Give, PageRef } from "./protocol.ts";
import { firstPages, nextPages, pagesFrom } from "./read-ahead.ts";
import { provesSinglePage } from "./single-page.ts";
import { hasAllAskedFor, isEndIfRefused, type StillWanted, verdictOn } from "./verdict.ts";
import { askedFor, type WalkPlan } from "./walk-plan.ts";

/** What all batches of a reading share. */
export interface WalkContext {
  readonly plan: WalkPlan;
  readonly ledger: Ledger;
  readonly programs: ProgramFilterCheck;
}

/** What one batch showed. */
export interface BatchResult {
  readonly total: number | null;
  readonly missing: number;
  readonly drifted: boolean;
  readonly unproven: boolean;
  readonly largest: number;
}

/**
 * Reads one batch, page by page, to its end.
 *
 * `largest` is the most rows seen on a page so far. `isRepeat` means that an earlier batch, whose filter was ignored,
 * already read the whole report: a first page without anything new then settles this batch.
 */
export function* walkBatch(
  context: WalkContext,
  start: PageRef,
  largest: number,
  isRepeat: boolean,
): Generator<Ask | Give, BatchResult, AdoptionListResponse> {
  const { plan, ledger, programs } = context;
  const countIsTotal = plan.countIs === "total";
  let facts = nothingObserved(largest);
  let ask = pagesFrom(start, plan.batches[start.batch] ? "batch" : "page", firstPages(plan, start, ledger.left()));

  for (let page = 1; page <= plan.maxPages; page++) {
    let reply: AdoptionListResponse;
    try {
      reply = yield { ask };
    } catch (error) {
      const status = refusalStatus(error);
      if (status === undefined || !isEndIfRefused(facts, wantedIn(context, start), status)) throw error;
      return resultOf(context, start, facts);
    }
    const admitted = ledger.admit(reply.data);
    programs.see(reply);
    facts = observe(facts, reply, admitted, { countIsTotal, claimAtMost: claimAtMost(context, start) });
    if (admitted.learners.length > 0) {
      yield { give: admitted.learners, learners: ledger.given(), total: askedFor(plan) || totalOf(facts) };
    }
    if (ledger.left() <= 0) return resultOf(context, start, facts);
    if (isRepeat && page === 1 && facts.fruitless > 0) return resultOf(context, start, nothingObserved(largest));

    switch (verdictOn(facts, wantedIn(context, start), countIsTotal)) {
      case "continue":
        ask = pagesFrom({ ...start, page: page + 1 }, "page", nextPages(plan, facts, ledger.left()));
        break;
      case "complete":
      case "incomplete":
        return resultOf(context, start, facts);
      case "page-ignored":
        throw pageIgnored(page);
      case "one-page-or-page-ignored":
        return resultOf(context, start, facts, !(yield* provesSinglePage(start, facts)));
    }
  }
  throw tooManyPages(plan.maxPages);
}

/** The status with which the server answered, but not with a page. */
function refusalStatus(error: unknown): number | undefined {
  return isAihrError(error) ? error.status : undefined;
}

function wantedIn({ plan, ledger }: WalkContext, { batch }: PageRef): StillWanted {
  if (askedFor(plan) === 0) return "everyone";
  if (ledger.unseenIn(batch) > 0) return "own-ids";
  if (!ledger.hasStrangers()) return "further-listings";
  return ledger.unseen() > 0 ? "other-ids" : "nothing";
}

/** A count above the IDs of a batch cannot be meant for it, unless the filter is ignored. */
function claimAtMost({ plan, ledger }: WalkContext, { batch }: PageRef): number {
  const ids = plan.batches[batch];
  return ids && !ledger.hasStrangers() ? ids.length : Number.POSITIVE_INFINITY;
}

function resultOf(context: WalkContext, start: PageRef, facts: Observed, unproven = false): BatchResult {
  const { ledger } = context;
  const isAll = hasAllAskedFor(wantedIn(context, start));
  return {
    total: ledger.hasStrangers() ? null : totalOf(facts),
    missing: isAll ? 0 : Math.min(missingOf(facts), ledger.unseenIn(start.batch)),
    drifted: facts.drifted && !isAll,
    unproven: unproven && !isAll,
    largest: facts.largest,
  };
}
