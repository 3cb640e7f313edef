import type { SandboxRequest, SandboxResponse } from "./exchange.ts";
import { rateLimitedResponse } from "./faults/failure-response.ts";
import type { Faults } from "./faults/faults.ts";
import { createRateLimiter } from "./faults/rate-limit.ts";
import { createLivingPopulation, type LivingPopulation } from "./population/create-living-population.ts";
import { defaultAsOf } from "./population/create-population.ts";
import type { Population } from "./population/population.ts";
import { parseQuery } from "./reply/parse-query.ts";
import { respond, sandboxApiKey } from "./respond.ts";

export interface SandboxOptions {
  /** Defaults to the living population of 250 generated learners. */
  readonly population?: Population | LivingPopulation;
  /**
   * The instant at which to show a living population, as ISO 8601 or in milliseconds since 1970. A function is called on
   * each request, so that learners make progress when its clock advances. Defaults to `defaultAsOf`.
   */
  readonly asOf?: string | number | (() => string | number);
  /** The API key to accept. Defaults to `sandboxApiKey`. */
  readonly apiKey?: string;
  /** Defaults to none. */
  readonly faults?: Faults;
  /** The clock of `faults.rateLimit`, in milliseconds since 1970. Defaults to the system's. */
  readonly now?: () => number;
}

/** A stand-in for the API that logs its requests. */
export interface Sandbox {
  /** The population as it is now. */
  readonly population: Population;
  respond(request: SandboxRequest): SandboxResponse;
  /** The log: every request so far, in order. */
  readonly requests: readonly SandboxLogEntry[];
}

/** One request, without its API key. */
export interface SandboxLogEntry {
  /** Undefined if the request was invalid. */
  readonly page: number | undefined;
  /** Undefined if the request was invalid. */
  readonly pageSize: number | undefined;
  /** HTTP status of the response; 0 if there was none. */
  readonly status: number;
}

/**
 * Creates a stand-in for the AIHR Reporting API. It performs no I/O: `serveSandbox` serves it over HTTP.
 *
 * @throws TypeError if `asOf` is set for a population that does not live.
 * @example
 * const sandbox = createSandbox({ population: createPopulation({ seed: 1, learners: 10_000 }) });
 *
 * @example
 * // A year of an organization: requests see the population at `now`.
 * let now = Date.parse("2026-01-01T00:00:00Z");
 * const sandbox = createSandbox({ population: createLivingPopulation({ learners: 1433 }), asOf: () => now });
 * now += 7 * 86_400_000;
 */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const { apiKey = sandboxApiKey, faults = {} } = options;
  const { now = () => Date.now() } = options;
  const limiter = faults.rateLimit && createRateLimiter(faults.rateLimit, now);
  const requests: SandboxLogEntry[] = [];
  const attemptsByBody = new Map<string, number>();
  const populationNow = readerOf(options);
  return {
    get population() {
      return populationNow();
    },
    requests,
    respond(request) {
      const attempts = attemptsByBody.get(request.body) ?? 0;
      const refusedForMs = limiter?.refusedForMs();
      const response =
        refusedForMs === undefined
          ? respond({ population: populationNow(), apiKey, faults, requests: requests.length, attempts }, request)
          : rateLimitedResponse(faults.rateLimit?.retryAfter === "none" ? undefined : refusedForMs);
      attemptsByBody.set(request.body, attempts + 1);
      requests.push({ ...requestedPage(request), status: response.status });
      return response;
    },
  };
}

/** Keeps the population of the last instant: all pages of a report are usually read at one. */
function readerOf({ population = createLivingPopulation(), asOf }: SandboxOptions): () => Population {
  if (typeof population !== "function") {
    if (asOf !== undefined) throw new TypeError("asOf is for a living population: see createLivingPopulation.");
    return () => population;
  }
  const clock = typeof asOf === "function" ? asOf : () => asOf ?? defaultAsOf;
  let kept: { readonly at: string | number; readonly population: Population } | undefined;
  return () => {
    const at = clock();
    if (kept?.at !== at) kept = { at, population: population(at) };
    return kept.population;
  };
}

function requestedPage(request: SandboxRequest): Pick<SandboxLogEntry, "page" | "pageSize"> {
  const parsed = parseQuery(request);
  if (!parsed.valid) return { page: undefined, pageSize: undefined };
  const { page, pageSize } = parsed.query;
  return { page, pageSize };
}
