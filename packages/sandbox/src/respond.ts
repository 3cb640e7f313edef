import type { SandboxRequest, SandboxResponse } from "./exchange.ts";
import { failed, failureFor } from "./faults/failed.ts";
import type { Faults } from "./faults/faults.ts";
import { latencyMs } from "./faults/latency.ts";
import { reshaped } from "./faults/reshaped.ts";
import { shifted } from "./faults/shifted.ts";
import type { Population } from "./population/population.ts";
import { apiVersionError, endpointPath, splitPath } from "./reply/endpoint.ts";
import { pageOf } from "./reply/page.ts";
import { type ParsedQuery, parseQuery } from "./reply/parse-query.ts";
import { badRequest, forbidden, methodNotAllowed, notFound, unauthorized } from "./reply/problem.ts";
import { whole } from "./reply/whole.ts";

/** The API key that a sandbox accepts by default. */
export const SANDBOX_API_KEY = "sandbox-key";

/** A valid API key without permission to read reports: every sandbox answers it with 403. */
export const SANDBOX_KEY_WITHOUT_PERMISSION = "sandbox-key-without-permission";

/** Everything that a response depends on, except the request. */
export interface SandboxState {
  readonly population: Population;
  readonly apiKey: string;
  readonly faults: Faults;
  /** Number of requests before this one. */
  readonly requests: number;
  /** Number of earlier requests with the same body. */
  readonly attempts: number;
}

/**
 * Returns the API's response to a request. Pure: the same state and request give the same response.
 *
 * @example
 * const response = respond({ population, apiKey, faults: {}, requests: 0, attempts: 0 }, request);
 */
export function respond(state: SandboxState, request: SandboxRequest): SandboxResponse {
  const { pathname, parameters } = splitPath(request.path);
  if (pathname !== endpointPath) return notFound();
  if (request.method !== "POST") return methodNotAllowed();

  const parsed = parseQuery(request);
  const answer = () => answerTo(state, request, parsed, apiVersionError(parameters));
  const failure = failureFor(state.faults.failures ?? [], requestedPage(parsed), state.attempts);
  const response = failure === undefined ? answer() : failed(failure, answer);
  const { latency } = state.faults;
  const delayMs = response.delayMs + latencyMs(latency, state.population.seed, request.body, state.attempts);
  return { ...response, delayMs };
}

function answerTo(
  { population, apiKey, faults, requests }: SandboxState,
  request: SandboxRequest,
  parsed: ParsedQuery,
  apiVersion: string | undefined,
): SandboxResponse {
  const key = request.headers["x-aihr-api-key"];
  if (key === SANDBOX_KEY_WITHOUT_PERMISSION) return forbidden();
  if (key !== apiKey) return unauthorized();
  if (apiVersion !== undefined || !parsed.valid)
    return badRequest({
      ...(apiVersion !== undefined && { "api-version": apiVersion }),
      ...(!parsed.valid && parsed.errors),
    });

  const page = pageOf(shifted(population, faults.shifts ?? [], requests), parsed.query, faults);
  const reply = reshaped(page, faults.shape ?? [], parsed.query.page);
  return whole(200, { "content-type": "application/json; charset=utf-8" }, JSON.stringify(reply ?? null));
}

function requestedPage(parsed: ParsedQuery): number | undefined {
  return parsed.valid ? parsed.query.page : undefined;
}
