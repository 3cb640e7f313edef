import type { Problem } from "../errors/aihr-error.ts";
import type { MonotonicClock } from "./monotonic-clock.ts";

/** Holds back all requests of one client while the API's rate limit is exceeded. */
export interface RateLimitGate {
  /** How long requests are held back, in whole milliseconds, and what the API said; undefined if they may leave. */
  closed(): { readonly forMs: number; readonly problem: Problem } | undefined;
  /**
   * Closes the gate for `waitMs` milliseconds, unless it is closed for longer. Returns whether that is news: a wait that
   * begins, or becomes noticeably longer.
   */
  close(waitMs: number, problem: Problem): boolean;
  /** The API refused a request. Returns how many refusals that makes since it last answered with a page. */
  refused(): number;
  /** The API answered with a page. */
  succeeded(): void;
}

const noticeableMs = 1000;

export function createRateLimitGate(clock: MonotonicClock): RateLimitGate {
  let opensAtMs = 0;
  let reason: Problem | undefined;
  let refusals = 0;
  const remainingMs = () => Math.max(0, opensAtMs - clock.elapsedMs());

  return {
    closed() {
      const forMs = Math.ceil(remainingMs());
      return reason && forMs > 0 ? { forMs, problem: reason } : undefined;
    },
    close(waitMs, problem) {
      const beforeMs = remainingMs();
      if (waitMs <= beforeMs) return false;
      opensAtMs = clock.elapsedMs() + waitMs;
      reason = problem;
      return beforeMs === 0 || waitMs >= beforeMs + noticeableMs;
    },
    refused: () => ++refusals,
    succeeded() {
      refusals = 0;
    },
  };
}
