import type { Problem } from "../errors/aihr-error.ts";

/** How patiently to try again. */
export interface RetryPolicy {
  /** Requests for one page at most, the first included. */
  readonly attempts: number;
  /** The first wait is at most this long; each further one may be twice as long. In milliseconds. */
  readonly baseMs: number;
  /** No wait is longer; when the API asks for a longer one, the request is given up. In milliseconds. */
  readonly maxMs: number;
}

export type RetryDecision = { readonly retry: true; readonly waitMs: number } | { readonly retry: false };

/**
 * Whether to ask again after the given attempt (the first being 1), and when: exponential backoff with full jitter, or
 * what the API asks for plus a little jitter, lest all that wait come back at once. `random` is from 0 to 1.
 */
export function decideRetry(policy: RetryPolicy, attempt: number, problem: Problem, random: number): RetryDecision {
  if (!problem.retryable || attempt >= policy.attempts) return { retry: false };

  const asked = problem.retryAfterMs;
  if (asked === undefined) {
    return { retry: true, waitMs: random * Math.min(policy.maxMs, policy.baseMs * 2 ** (attempt - 1)) };
  }
  return asked > policy.maxMs ? { retry: false } : { retry: true, waitMs: asked + random * policy.baseMs };
}
