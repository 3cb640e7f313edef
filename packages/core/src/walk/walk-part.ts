import type { AdoptionListResponse } from "../contract/adoption-list-response.ts";
import { AihrError } from "../errors/aihr-error.ts";
import { type Evidence, startEvidence, weigh } from "./evidence.ts";
import { judge } from "./judge.ts";
import type { Ledger } from "./ledger.ts";
import { pagesAhead } from "./read-ahead.ts";
import type { Ask, Give, PageRef } from "./step.ts";
import type { WalkPlan } from "./walk.ts";

export interface PartResult {
  readonly evidence: Evidence;
  readonly complete: boolean;
}

type PartWalk = Generator<Ask | Give, PartResult, AdoptionListResponse | undefined>;

/** Reads one part of the report, page by page, until nothing is missing or nothing more comes. */
export function* walkPart(plan: WalkPlan, part: number, ledger: Ledger, largest: number): PartWalk {
  const countIsTotal = plan.countIs === "total";
  const expectation = { asked: plan.parts[part] ?? null, countIsTotal };
  let evidence = startEvidence(largest);
  let first: string | undefined;

  for (let page = 1; page <= plan.maxPages; page++) {
    const reach = { window: plan.window, guess: plan.concurrency, left: ledger.left(), countIsTotal };
    const ahead =
      page === 1 ? partsAhead(plan, part, ledger) : nextPages(plan, part, page, pagesAhead(evidence, reach));
    const reply = fed(yield { ask: "page", page: { part, page, pageSize: plan.pageSize }, ahead });

    const { unseen, learners } = ledger.admit(reply.data);
    first ??= reply.data[0]?.userId;
    evidence = weigh(evidence, page, reply, unseen, countIsTotal);
    if (learners.length > 0) yield { give: "learners", learners, total: evidence.total };
    if (ledger.left() <= 0) return { evidence, complete: true };

    const verdict = judge(evidence, expectation);
    if (verdict === "page-ignored") throw pageIgnored(page);
    if (verdict === "verify") return { evidence, complete: yield* hasOnePage(plan, part, evidence, first) };
    if (verdict !== "go-on") return { evidence, complete: verdict === "complete" };
  }
  throw tooManyPages(plan.maxPages);
}

/**
 * The second page was the first again, and no count tells whether more should have come: either there is one page only,
 * or the API ignores page numbers. The second learner asked for alone (for pages of one learner: the first two) shows
 * which. Gives whether it is proven that there is one page only.
 */
function* hasOnePage(
  { pageSize }: WalkPlan,
  part: number,
  { distinct }: Evidence,
  first: string | undefined,
): Generator<Ask, boolean, AdoptionListResponse | undefined> {
  if (distinct < pageSize && distinct === 1) return true;
  const probe = pageSize === 1 ? { part, page: 1, pageSize: 2 } : { part, page: 2, pageSize: 1 };
  const { data } = fed(yield { ask: "page", page: probe, ahead: [] });
  const isIgnored = pageSize === 1 ? data.length > 1 : data.length === 1 && data[0]?.userId === first;
  if (isIgnored) throw pageIgnored(2);
  return data.length === 1;
}

/** The first pages of the parts that follow: with learners asked for by id, one page is mostly the whole part. */
function partsAhead(plan: WalkPlan, part: number, ledger: Ledger): readonly PageRef[] {
  const needed = Math.ceil(ledger.left() / plan.pageSize);
  const count = Math.min(plan.window, plan.parts.length - part, needed) - 1;
  return Array.from({ length: count }, (_, index) => ({ part: part + 1 + index, page: 1, pageSize: plan.pageSize }));
}

function nextPages(plan: WalkPlan, part: number, page: number, count: number): readonly PageRef[] {
  return Array.from({ length: count }, (_, index) => ({ part, page: page + 1 + index, pageSize: plan.pageSize }));
}

function fed(reply: AdoptionListResponse | undefined): AdoptionListResponse {
  if (!reply) throw new TypeError("A walk that asks for a page must be fed that page.");
  return reply;
}

function pageIgnored(page: number): AihrError {
  const message =
    "The API gives its first page again whichever page is asked for. Choose a page size that holds all learners.";
  return new AihrError({ code: "page-ignored", page, retryable: false, message });
}

function tooManyPages(page: number): AihrError {
  const message = `The report did not end after ${page} pages. Choose a larger page size, or filter by program.`;
  return new AihrError({ code: "too-many-pages", page, retryable: false, message });
}
