import type { RateLimit } from "./rate-limit.ts";

/** Ways in which the API misbehaves. Without an option, that part of the API behaves well. */
export interface Faults {
  /** What `count` says. `total` (default) is the number of matching learners on all pages. */
  readonly count?: "total" | "page-length" | "zero" | "missing" | "null" | "too-high";
  /** What `count` says instead: one number for each page, the last one for all further pages. Overrides `count`. */
  readonly staleCount?: readonly number[];
  /** Limits the learners per page, while the reply echoes the requested page size. */
  readonly pageSizeCap?: number;
  /** Returns the first page for every page, while the reply echoes the requested page. */
  readonly ignoresPage?: boolean;
  /** Returns the last page for every page past the end, instead of an empty one. */
  readonly clampsPage?: boolean;
  /** Returns these pages empty. */
  readonly emptyPages?: readonly number[];
  /** Pages inserted into the report: the learners after them move to later pages. */
  readonly extraPages?: readonly ExtraPage[];
  /** Answers every page past the end with this status: 204 without a body, 200 with `{}`, others with an error. */
  readonly refusesPastEnd?: number;
  /** Positions, among the matching learners, that are counted and take up space on a page but are not listed. */
  readonly hiddenLearners?: readonly number[];
  /** Learners that are listed a second time. */
  readonly listsTwice?: readonly RepeatedListing[];
  /** Returns all learners, whichever are asked for, and echoes no IDs. */
  readonly ignoresUserIds?: boolean;
  /** Returns all programs, whichever are asked for, and echoes none. */
  readonly ignoresProgramSKUs?: boolean;
  /** Learners that join or leave between requests. */
  readonly shifts?: readonly Shift[];
  /** Requests that fail. The first failure that applies wins. */
  readonly failures?: readonly SimulatedFailure[];
  /** Refuses requests over a limit with 429. */
  readonly rateLimit?: RateLimit;
  /** Character set of replies, declared in their `Content-Type`. Defaults to UTF-8. */
  readonly charset?: "iso-8859-1" | "utf-16le";
  /** Fields with an unexpected value, changed in this order. */
  readonly shape?: readonly ShapeChange[];
  /** Delay of responses. Drawn from the population's seed and the request, so it is reproducible. */
  readonly latency?: Latency;
}

/** A page that should not be there. */
export interface ExtraPage {
  readonly page: number;
  /** An empty page, or the page before it once more. */
  readonly holds: "nothing" | "page-before";
}

/** A second listing of a learner. */
export interface RepeatedListing {
  /** Index of the learner. */
  readonly learner: number;
  /** Index of the second listing: above that of the learner. */
  readonly at: number;
  /** `split` (default) gives each listing every other program; `all` makes both listings equal. */
  readonly programs?: "split" | "all";
  /** Writes the ID of the second listing in upper case. */
  readonly upperCase?: boolean;
}

/** A change of the population after a number of requests. Indices are those of the population at that time. */
export interface Shift {
  readonly afterRequests: number;
  /** Index at which a new learner appears. */
  readonly joins?: number;
  /** Index of the learner that disappears. */
  readonly leaves?: number;
}

/** Sets the field at `path` of the reply to `value`, or removes it if `value` is undefined. An empty path is the reply. */
export interface ShapeChange {
  /** Changes the reply to this page only. */
  readonly page?: number;
  readonly path: readonly (string | number)[];
  readonly value?: unknown;
}

export interface Latency {
  readonly meanMs: number;
  readonly distribution: "fixed" | "exponential";
}

/** A failing request, by kind. */
export type SimulatedFailure = FailureCondition &
  (
    | { readonly kind: "bad-request" | "unauthorized" | "forbidden" | "not-found" }
    /** 429, 500, and a gateway's 502 with an HTML page. */
    | { readonly kind: "rate-limited" | "server-error" | "bad-gateway"; readonly retryAfter?: string }
    /** An HTML sign-in page, with status 200. */
    | { readonly kind: "web-page" }
    | { readonly kind: "cut-off" | "dropped" | "hung" }
    /** The usual response after `delayMs` (default: 5,000). */
    | { readonly kind: "slow"; readonly delayMs?: number }
    /** 307 to `location` (default: `/elsewhere`). */
    | { readonly kind: "redirect"; readonly location?: string }
  );

/** The requests that a failure applies to. All of them by default. */
export interface FailureCondition {
  /** Requests for this page only. */
  readonly page?: number;
  /** The first attempts of each request only: this many. */
  readonly times?: number;
}
