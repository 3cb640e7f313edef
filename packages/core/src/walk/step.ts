import type { AdoptionListResponse, AdoptionViewModel } from "../contract/adoption-list-response.ts";

/** Names one request of a walk. Drivers tell pages apart by its JSON. */
export interface PageRef {
  /** How often the report has been begun, the first time being 1: what an earlier pass read ahead is stale. */
  readonly pass: number;
  /** Which part of the learners asked for, the first being 0; a walk over everybody has one part. */
  readonly part: number;
  /** Number of the page within the part, the first being 1. */
  readonly page: number;
  readonly pageSize: number;
}

/** The walk needs the first of these pages now, and may soon need the others, in this order: a driver may read ahead. */
export interface Ask {
  readonly ask: readonly [PageRef, ...PageRef[]];
}

/** New learners, in the API's order, none of them given before. */
export interface Give {
  readonly give: readonly AdoptionViewModel[];
  /** Learners given so far, these included. */
  readonly learners: number;
  /** Learners that the API promises in all, as far as it is known by now. */
  readonly total: number | null;
}

/** What came of a walk. */
export interface WalkSummary {
  /** Learners given. */
  readonly learners: number;
  /** Learners that the API promised; null where it did not say, or not credibly. */
  readonly total: number | null;
  /** Whether everybody came whom the API promised, or as many as the limit allows. */
  readonly complete: boolean;
  /** Whether learners joined, left or moved while the pages were read. */
  readonly drifted: boolean;
}

/** Is fed the pages that it asks for, one by one. A page that cannot be had is thrown into it. */
export type Walk = Generator<Ask | Give, WalkSummary, AdoptionListResponse>;

/** A page, or why it cannot be had. A page read ahead may fail and never be asked for, so failing is a value here. */
export type Fetched =
  | { readonly reply: AdoptionListResponse }
  | { readonly reply?: undefined; readonly error: unknown };

/** Feeds a walk what came of the page that it asked for. */
export function resume(walk: Walk, fetched: Fetched | undefined): ReturnType<Walk["next"]> {
  return fetched?.reply ? walk.next(fetched.reply) : walk.throw(fetched?.error);
}
