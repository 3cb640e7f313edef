import type { HttpOutcome, HttpRequest } from "../http/http-message.ts";
import type { Signal } from "../http/signal.ts";

/** Time and chance. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** A number from 0 to 1, without 1. */
  random(): number;
}

/**
 * Sends one request and gives what came of it. It must not follow redirects, must give `{ failure: "timeout" }` after
 * `timeoutMs` milliseconds, and should stop at the signal. Whatever it throws counts as a network failure.
 */
export type Transport = (
  request: HttpRequest,
  options: { readonly timeoutMs: number; readonly signal: Signal },
) => Promise<HttpOutcome>;

/** The world that a client runs in. */
export interface Runtime extends Clock {
  readonly transport: Transport;
  /** Resolves after so many milliseconds, or earlier when the signal is given. */
  sleep(ms: number, signal: Signal): Promise<void>;
}

/**
 * Sends several requests at once and gives what came of each, in their order. It must not follow redirects. Where one
 * request fails, only its own outcome says so; what it throws counts as a network failure of all.
 */
export type SyncTransport = (
  requests: readonly HttpRequest[],
  options: { readonly timeoutMs: number },
) => readonly HttpOutcome[];

/** The world that a synchronous client runs in. */
export interface SyncRuntime extends Clock {
  readonly transport: SyncTransport;
  /** Returns after so many milliseconds. */
  sleep(ms: number): void;
}
