import type { AdoptionListResponse, AdoptionViewModel } from "../contract/adoption-list-response.ts";

/** Identifies one request of a walk. Drivers compare pages by their JSON. */
export interface PageRef {
  /** Number of the pass over the report; the first is 1. What an earlier pass read ahead is stale. */
  readonly pass: number;
  /** Index of the batch of learner IDs; the first is 0. A walk over the whole report has one batch. */
  readonly batch: number;
  /** Number of the page within the batch; the first is 1. */
  readonly page: number;
  readonly pageSize: number;
}

/** The walk needs the first of these pages now and may soon need the others, in this order: a driver may read ahead. */
export interface Ask {
  readonly ask: readonly [PageRef, ...PageRef[]];
}

/** New learners in the API's order, and further programs of learners who were given before. */
export interface Give {
  readonly give: readonly AdoptionViewModel[];
  /** Distinct learners given so far, including these. */
  readonly learners: number;
  /** Learners in the report, or null while unknown. */
  readonly total: number | null;
}

/** What a walk found. */
export interface WalkResult {
  /** Distinct learners given. */
  readonly learners: number;
  /** Learners in the report according to the API, or null if it did not say or contradicted itself. */
  readonly total: number | null;
  /** Learners that the API counted but did not list; 0 if the total is unknown. */
  readonly missing: number;
  /** Whether learners joined, left or moved between pages during the reading. */
  readonly drifted: boolean;
  /** Whether the report's end could not be distinguished from an API that ignores page numbers. */
  readonly unproven: boolean;
  /** Whether the limit ended the reading. */
  readonly limited: boolean;
  /** Whether learners came that were not asked for. */
  readonly userIdsIgnored: boolean;
  /** Whether programs came that were not asked for, as far as that can be seen. */
  readonly programSKUsIgnored: boolean;
  /** Number of learner IDs asked for; 0 without a filter. */
  readonly askedUserIds: number;
  /** IDs asked for, as typed, that the report does not hold. Empty if the limit ended the reading. */
  readonly missingUserIds: readonly string[];
  /** Learners with more than one listing in the report, each united into one. */
  readonly listedTwice: number;
}

/** Is resumed with the pages it asks for, one by one. A page that failed for good is thrown into it. */
export type Walk = Generator<Ask | Give, WalkResult, AdoptionListResponse>;

/** A page, or the error it failed with. A value, because a page read ahead may fail and never be asked for. */
export type Fetched =
  | { readonly reply: AdoptionListResponse }
  | { readonly reply?: undefined; readonly error: unknown };

/** Resumes a walk with the page it asked for. */
export function resume(walk: Walk, fetched: Fetched): ReturnType<Walk["next"]> {
  return fetched.reply ? walk.next(fetched.reply) : walk.throw(fetched.error);
}
