import type { SandboxRequest, SandboxResponse } from "./exchange.ts";
import { failed, failureFor } from "./faults/failed.ts";
import type { Faults } from "./faults/faults.ts";
import { latencyMs } from "./faults/latency.ts";
import { reshaped } from "./faults/reshaped.ts";
import { shifted } from "./faults/shifted.ts";
import type { Population } from "./population/population.ts";
import { endpointPath, splitPath, versionComplaint } from "./reply/endpoint.ts";
import { pageOf } from "./reply/page.ts";
import { badRequest, forbidden, methodNotAllowed, notFound, unauthorized } from "./reply/problem.ts";
import { type ParsedQuery, parseQuery } from "./reply/query.ts";
import { whole } from "./reply/whole.ts";

/** The key that a sandbox accepts by default. */
export const SANDBOX_API_KEY = "sandbox-key";

/** A key that every sandbox knows, and that may not read reports (403). */
export const SANDBOX_KEY_WITHOUT_PERMISSION = "sandbox-key-without-permission";

/** All that an answer depends on, besides the request. */
export interface SandboxState {
  readonly population: Population;
  readonly apiKey: string;
  readonly faults: Faults;
  /** How many requests came before this one. */
  readonly requests: number;
  /** How often this very request was made before. */
  readonly attempts: number;
}

/** The API's answer to a request. Pure: nothing is read, kept or waited for. */
export function respond(state: SandboxState, request: SandboxRequest): SandboxResponse {
  const { pathname, parameters } = splitPath(request.path);
  if (pathname !== endpointPath) return notFound();
  if (request.method !== "POST") return methodNotAllowed();

  const parsed = parseQuery(request);
  const answer = () => answerTo(state, request, parsed, versionComplaint(parameters));
  const failure = failureFor(state.faults.failures ?? [], pageIn(parsed), state.attempts);
  const response = failure === undefined ? answer() : failed(failure, answer);
  const { latency } = state.faults;
  const delayMs = response.delayMs + latencyMs(latency, state.population.seed, request.body, state.attempts);
  return { ...response, delayMs };
}

function answerTo(
  { population, apiKey, faults, requests }: SandboxState,
  request: SandboxRequest,
  parsed: ParsedQuery,
  version: string | undefined,
): SandboxResponse {
  const key = request.headers["x-aihr-api-key"];
  if (key === SANDBOX_KEY_WITHOUT_PERMISSION) return forbidden();
  if (key !== apiKey) return unauthorized();
  const complaints = { ...(version && { "api-version": version }), ...(!parsed.valid && parsed.complaints) };
  if (version !== undefined || !parsed.valid) return badRequest(complaints);

  const page = pageOf(shifted(population, faults.shifts ?? [], requests), parsed.query, faults);
  const reply = reshaped(page, faults.shape ?? [], parsed.query.page);
  return whole(200, { "content-type": "application/json; charset=utf-8" }, JSON.stringify(reply ?? null));
}

function pageIn(parsed: ParsedQuery): number | undefined {
  return parsed.valid ? parsed.query.page : undefined;
}
