import { createMonotonicClock, type MonotonicClock } from "../retry/monotonic-clock.ts";
import { createRateLimitGate, type RateLimitGate } from "../retry/rate-limit-gate.ts";
import type { Clock } from "./runtime.ts";

/** What all readings of one client share: a rate limit concerns the API key, so it holds all of them back. */
export interface SharedWaits {
  readonly clock: MonotonicClock;
  readonly gate: RateLimitGate;
}

export function createSharedWaits(runtime: Clock): SharedWaits {
  const clock = createMonotonicClock(() => runtime.now());
  return { clock, gate: createRateLimitGate(clock) };
}
