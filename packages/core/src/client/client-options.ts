import { invalidSetting } from "../errors/invalid-input.ts";
import type { Signal } from "../http/signal.ts";
import type { RetryPolicy } from "../retry/decide-retry.ts";
import { readApiKey } from "../settings/api-key.ts";
import { readBaseUrl } from "../settings/base-url.ts";
import { pageSizes, type Range, wholeNumber } from "../settings/whole-number.ts";
import type { ClientEvent } from "./client-event.ts";

/** Settings of both clients. */
export interface ClientOptions {
  /** The organization's AIHR server, https only (http on loopback). */
  readonly baseUrl: string;
  /** The organization's key for the Reporting API. */
  readonly apiKey: string;
  /** Learners per page to ask for, 1 to 10,000 (default 100). */
  readonly pageSize?: number | undefined;
  /** Requests in flight at most, 1 to 50 (default 4). Fewer while the API answers that it is too busy. */
  readonly concurrency?: number | undefined;
  /**
   * How long one reading may spend waiting in all, in milliseconds, up to 24 hours (default 300,000: 5 minutes). Waits
   * for the API's rate limit and between attempts count; waits at the same time count once; 0 never waits. A wait that
   * does not fit is not begun: the error says how long the API asks to wait (`retryAfterMs`).
   */
  readonly patienceMs?: number | undefined;
  /**
   * How to retry within `patienceMs` (default: 5 attempts for each page, waits of up to 0.5 s, 1 s, 2 s …, none longer
   * than 30 s unless the API asks for it).
   */
  readonly retry?: Partial<RetryPolicy> | undefined;
  /** How long one request may take, in milliseconds, up to an hour (default 30,000). */
  readonly timeoutMs?: number | undefined;
  /** Cancels everything that the client does. */
  readonly signal?: Signal | undefined;
  /** Called for each request, retry and wait, for progress and for the summary. */
  readonly onEvent?: ((event: ClientEvent) => void) | undefined;
  /** Set when your API is known to count all learners: saves the request that proves it. `aihr probe` tells. */
  readonly countIs?: "total" | undefined;
  /** Pages of one report at most (default 100,000): a guard against a report that never ends. */
  readonly maxPages?: number | undefined;
}

export interface ClientSettings extends ClientOptions {
  readonly pageSize: number;
  readonly concurrency: number;
  readonly patienceMs: number;
  readonly retry: RetryPolicy;
  readonly timeoutMs: number;
  readonly onEvent: (event: ClientEvent) => void;
  readonly maxPages: number;
}

const hourMs = 3_600_000;

/**
 * Checks the options and fills in the defaults.
 *
 * @throws AihrError `invalid-setting` with the name of the option
 */
export function readClientOptions(options: ClientOptions): ClientSettings {
  const { retry = {} } = options;
  const within = (value: number | undefined, otherwise: number, path: string, range: Range) =>
    wholeNumber(value ?? otherwise, path, range, invalidSetting);

  return {
    ...options,
    baseUrl: readBaseUrl(options.baseUrl),
    apiKey: readApiKey(options.apiKey),
    pageSize: within(options.pageSize, 100, "pageSize", pageSizes),
    concurrency: within(options.concurrency, 4, "concurrency", [1, 50]),
    patienceMs: within(options.patienceMs, 300_000, "patienceMs", [0, 24 * hourMs]),
    retry: {
      attempts: within(retry.attempts, 5, "retry.attempts", [1, 20]),
      baseMs: within(retry.baseMs, 500, "retry.baseMs", [0, hourMs]),
      maxMs: within(retry.maxMs, 30_000, "retry.maxMs", [0, hourMs]),
    },
    timeoutMs: within(options.timeoutMs, 30_000, "timeoutMs", [1, hourMs]),
    onEvent: options.onEvent ?? (() => {}),
    maxPages: within(options.maxPages, 100_000, "maxPages", [1, 10_000_000]),
  };
}
