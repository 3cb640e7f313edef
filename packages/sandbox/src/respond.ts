import type { SandboxRequest, SandboxResponse } from "./exchange.ts";
import { failureResponse, findFailure } from "./faults/failure-response.ts";
import type { Faults } from "./faults/faults.ts";
import { latencyMs } from "./faults/latency.ts";
import { listTwice } from "./faults/list-twice.ts";
import { reshape } from "./faults/reshape.ts";
import { shiftPopulation } from "./faults/shift-population.ts";
import type { Population } from "./population/population.ts";
import { apiVersionError, endpointPath, splitPath } from "./reply/endpoint.ts";
import { type ParsedQuery, parseQuery } from "./reply/parse-query.ts";
import { badRequest, forbidden, methodNotAllowed, notFound, pastEnd, unauthorized } from "./reply/problem.ts";
import { isPastEnd, replyPage } from "./reply/reply-page.ts";
import { wholeResponse } from "./reply/whole-response.ts";

/** The API key that a sandbox accepts by default. */
export const sandboxApiKey = "sandbox-key";

/** A valid API key without permission to read reports: every sandbox answers it with 403. */
export const sandboxApiKeyWithoutPermission = "sandbox-key-without-permission";

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
  const usualResponse = () => successOrRejection(state, request, parsed, apiVersionError(parameters));
  const failure = findFailure(state.faults.failures ?? [], requestedPage(parsed), state.attempts);
  const response = failure === undefined ? usualResponse() : failureResponse(failure, usualResponse);
  const { latency } = state.faults;
  const delayMs = response.delayMs + latencyMs(latency, state.population.seed, request.body, state.attempts);
  return { ...response, delayMs };
}

function successOrRejection(
  { population, apiKey, faults, requests }: SandboxState,
  request: SandboxRequest,
  parsed: ParsedQuery,
  versionError: string | undefined,
): SandboxResponse {
  const key = request.headers["x-aihr-api-key"];
  if (key === sandboxApiKeyWithoutPermission) return forbidden();
  if (key !== apiKey) return unauthorized();
  if (versionError !== undefined || !parsed.valid)
    return badRequest({
      ...(versionError !== undefined && { "api-version": versionError }),
      ...(!parsed.valid && parsed.errors),
    });

  const listed = listTwice(shiftPopulation(population, faults.shifts ?? [], requests), faults.listsTwice ?? []);
  if (faults.refusesPastEnd !== undefined && isPastEnd(listed, parsed.query, faults))
    return pastEnd(faults.refusesPastEnd);

  const page = replyPage(listed, parsed.query, faults);
  const reply = reshape(page, faults.shape ?? [], parsed.query.page);
  const { charset = "utf-8" } = faults;
  return wholeResponse(200, { "content-type": `application/json; charset=${charset}` }, JSON.stringify(reply ?? null));
}

function requestedPage(parsed: ParsedQuery): number | undefined {
  return parsed.valid ? parsed.query.page : undefined;
}
