import type { HttpOutcome, HttpRequest } from "../http/http-message.ts";
import type { Signal } from "../http/signal.ts";

/** Clock and random source, injected so that tests control both. */
export interface Clock {
  /** Returns milliseconds since 1970. May be set at any time: the client measures its waits without it. */
  now(): number;
  /** Returns a number from 0 up to, but not including, 1. */
  random(): number;
}

/**
 * Sends one request and returns its outcome. It must not follow redirects, must return `{ failure: "timeout" }` after
 * `timeoutMs` milliseconds, must decode the body in its declared character set (see `decodeReply`), and should stop on
 * an abort. Anything it throws counts as a network failure.
 *
 * @example
 * const slow: Transport = async (request, options) => {
 *   await delay(1000);
 *   return fetchTransport(request, options);
 * };
 */
export type Transport = (
  request: HttpRequest,
  options: { readonly timeoutMs: number; readonly signal: Signal },
) => Promise<HttpOutcome>;

/** What a client needs from its platform. */
export interface Runtime extends Clock {
  readonly transport: Transport;
  /** Resolves after `ms` milliseconds, or earlier on an abort. */
  sleep(ms: number, signal: Signal): Promise<void>;
}

/**
 * Sends several requests at once and returns their outcomes, in the same order. The rules of {@link Transport} apply. If
 * one request fails, only its own outcome says so; an exception counts as a network failure of all.
 */
export type SyncTransport = (
  requests: readonly HttpRequest[],
  options: { readonly timeoutMs: number },
) => readonly HttpOutcome[];

/** What a synchronous client needs from its platform. */
export interface SyncRuntime extends Clock {
  readonly transport: SyncTransport;
  /** Returns after `ms` milliseconds. */
  sleep(ms: number): void;
}
