/** What is wrong with the API. Nothing, where a switch is not given. */
export interface Faults {
  /** What the reply's `count` says. `total` (the default): all learners that match, on whichever page. */
  readonly count?: "total" | "page-length" | "zero" | "missing" | "null" | "too-high";
  /** A page never holds more learners, while the reply echoes the size that was asked for. */
  readonly pageSizeCap?: number;
  /** Every page is the first one, while the reply echoes the page that was asked for. */
  readonly ignoresPage?: boolean;
  /** A page past the end repeats the last one. Without it, such a page is empty. */
  readonly clampsPage?: boolean;
  /** Pages that come empty though they should not. */
  readonly emptyPages?: readonly number[];
  /** Learners who join or leave while somebody pages. */
  readonly shifts?: readonly Shift[];
  /** Requests that go wrong. The first one that applies is the one that happens. */
  readonly failures?: readonly Failure[];
  /** Fields of an unexpected kind, changed in the order given. */
  readonly shape?: readonly ShapeChange[];
  /** How long answers take. Drawn from the population's seed and the request, so it repeats. */
  readonly latency?: Latency;
}

/** A change of the population once so many requests have been made. Indices are those of the population by then. */
export interface Shift {
  readonly afterRequests: number;
  /** Index at which a new learner appears. */
  readonly joins?: number;
  /** Index of the learner who disappears. */
  readonly leaves?: number;
}

/** Sets the field at `path` of the reply to `value`, or removes it when there is no value. An empty path is the reply. */
export interface ShapeChange {
  /** Only the reply to this page. */
  readonly page?: number;
  readonly path: readonly (string | number)[];
  readonly value?: unknown;
}

export interface Latency {
  readonly meanMs: number;
  readonly distribution: "fixed" | "exponential";
}

/** A request that goes wrong, by kind. */
export type Failure = Occasion &
  (
    | { readonly kind: "bad-request" | "unauthorized" | "forbidden" | "not-found" }
    /** 429, 500, and a gateway's 502 with a page of HTML. */
    | { readonly kind: "rate-limited" | "server-error" | "bad-gateway"; readonly retryAfter?: string }
    /** A sign-in page, sent with status 200. */
    | { readonly kind: "web-page" }
    | { readonly kind: "cut-off" | "dropped" | "hung" }
    /** The right answer, `delayMs` (default: five seconds) later. */
    | { readonly kind: "slow"; readonly delayMs?: number }
    /** 307 to `location` (default: `/elsewhere`). */
    | { readonly kind: "redirect"; readonly location?: string }
  );

/** When a failure happens. */
export interface Occasion {
  /** Only when this page is asked for. */
  readonly page?: number;
  /** Only the first so many times that the same request is made. Without it, always. */
  readonly times?: number;
}
