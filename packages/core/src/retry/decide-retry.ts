import { isRetryable, type Problem } from "../errors/aihr-error.ts";

/** How patiently to try again. */
export interface RetryPolicy {
  /** Requests for one page at most, the first included. */
  readonly attempts: number;
  /** The first wait is at most this long; each further one may be twice as long. In milliseconds. */
  readonly baseMs: number;
  /** No wait is longer; when the API asks for a longer one, the request is given up. In milliseconds. */
  readonly maxMs: number;
}

/**
 * How long to wait before the next attempt, in milliseconds, after the given attempt (the first being 1) met a problem;
 * undefined to give up. Exponential backoff with full jitter, or what the API asks for and a little jitter more, lest
 * all that wait come back at once. `random` is from 0 to 1.
 */
export function decideRetry(
  { attempts, baseMs, maxMs }: RetryPolicy,
  attempt: number,
  problem: Problem,
  random: number,
): number | undefined {
  const { retryAfterMs: asked } = problem;
  if (!isRetryable(problem) || attempt >= attempts || (asked ?? 0) > maxMs) return undefined;
  return asked === undefined ? random * Math.min(maxMs, baseMs * 2 ** (attempt - 1)) : asked + random * baseMs;
}
