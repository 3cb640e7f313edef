/** A limit on the requests in each period. Requests over it get 429 and do not count. */
export interface RateLimit {
  readonly requests: number;
  /** Length of a period in milliseconds, counted from the first request. */
  readonly perMs: number;
  /** The `Retry-After` of a refusal; `remaining` (default) is the rest of the period, in seconds. */
  readonly retryAfter?: "remaining" | "none";
}

/** Counts requests against a limit. */
export interface RateLimiter {
  /** Counts a request. Returns the milliseconds until the next period if it exceeds the limit. */
  refusedForMs(): number | undefined;
}

/** `now` returns milliseconds since 1970. */
export function createRateLimiter({ requests, perMs }: RateLimit, now: () => number): RateLimiter {
  let startedAt = Number.NEGATIVE_INFINITY;
  let counted = 0;
  return {
    refusedForMs() {
      if (now() >= startedAt + perMs) [startedAt, counted] = [now(), 0];
      if (counted >= requests) return startedAt + perMs - now();
      counted++;
      return undefined;
    },
  };
}
