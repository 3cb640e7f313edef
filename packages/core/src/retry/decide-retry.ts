import { isRetryable, type Problem } from "../errors/aihr-error.ts";

/** How to retry a failed request. */
export interface RetryPolicy {
  /** Requests for one page at most, the first included. Rate limits do not count: they are limited by `patienceMs`. */
  readonly attempts: number;
  /** The first wait is at most this long; each further one may be twice as long. In milliseconds. */
  readonly baseMs: number;
  /** The longest wait without a `Retry-After` from the API, in milliseconds. */
  readonly maxMs: number;
}

/** An attempt that failed. */
export interface FailedAttempt {
  readonly problem: Problem;
  /** Attempts for this page so far, the first being 1. */
  readonly attempt: number;
  /** Rate-limit refusals of the whole client in a row, this one included. */
  readonly refusals: number;
  /** Milliseconds left for waiting. */
  readonly patienceLeftMs: number;
}

/** After two refusals in a row, with or without `Retry-After`, the client slows down: else it would never stop asking. */
const leastAfterRefusalsMs = 1000;

/**
 * Returns how long to wait before the next attempt, in whole milliseconds, or undefined to give up: exponential backoff
 * with full jitter, or what the API asks for plus a little jitter, so that clients do not all return at once.
 * `random` is from 0 to 1.
 */
export function decideRetry(policy: RetryPolicy, failed: FailedAttempt, random: number): number | undefined {
  const { problem, attempt, refusals, patienceLeftMs } = failed;
  const { attempts, baseMs, maxMs } = policy;
  const isLimited = isRateLimit(problem);
  if (!isRetryable(problem) || (!isLimited && attempt >= attempts)) return undefined;

  const leastMs = isLimited && refusals > 1 ? leastAfterRefusalsMs : 0;
  if (problem.retryAfterMs !== undefined) {
    const askedMs = Math.max(problem.retryAfterMs, leastMs);
    return askedMs > patienceLeftMs ? undefined : Math.round(Math.min(askedMs + random * baseMs, patienceLeftMs));
  }
  const backoffMs = Math.min(maxMs, baseMs * 2 ** ((isLimited ? refusals : attempt) - 1));
  const jitteredMs = backoffMs * (leastMs > 0 ? Math.max(0.5, random) : random);
  const waitMs = Math.round(Math.max(jitteredMs, leastMs));
  return waitMs > patienceLeftMs ? undefined : waitMs;
}

/** Whether the API refused a request because there were too many: 429, or 503 with a `Retry-After`. */
export function isRateLimit({ code, status, retryAfterMs }: Problem): boolean {
  return code === "rate-limited" || (status === 503 && retryAfterMs !== undefined);
}
