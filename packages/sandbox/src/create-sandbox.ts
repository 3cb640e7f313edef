import type { SandboxRequest, SandboxResponse } from "./exchange.ts";
import type { Faults } from "./faults/faults.ts";
import { createPopulation } from "./population/create-population.ts";
import type { Population } from "./population/population.ts";
import { parseQuery } from "./reply/query.ts";
import { respond, SANDBOX_API_KEY } from "./respond.ts";

export interface SandboxOptions {
  /** Default: 250 made-up learners. */
  readonly population?: Population;
  /** The key that is accepted. Default: `SANDBOX_API_KEY`. */
  readonly apiKey?: string;
  /** Default: none. */
  readonly faults?: Faults;
}

/** A stand-in API that remembers how often it was asked what. */
export interface Sandbox {
  readonly population: Population;
  respond(request: SandboxRequest): SandboxResponse;
  /** What it was asked so far, and how it answered. */
  readonly requests: readonly SandboxLogEntry[];
}

/** One request, without its key. Page and size are undefined when the request was too broken to say. */
export interface SandboxLogEntry {
  readonly page: number | undefined;
  readonly pageSize: number | undefined;
  /** 0 when nothing came. */
  readonly status: number;
}

/** Opens a stand-in API. */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const { population = createPopulation({ seed: 1, learners: 250 }), apiKey = SANDBOX_API_KEY, faults = {} } = options;
  const requests: SandboxLogEntry[] = [];
  const attempts = new Map<string, number>();
  return {
    population,
    requests,
    respond(request) {
      const attempt = attempts.get(request.body) ?? 0;
      const state = { population, apiKey, faults, requests: requests.length, attempts: attempt };
      const response = respond(state, request);
      attempts.set(request.body, attempt + 1);
      requests.push({ ...asked(request), status: response.status });
      return response;
    },
  };
}

function asked(request: SandboxRequest): Pick<SandboxLogEntry, "page" | "pageSize"> {
  const parsed = parseQuery(request);
  if (!parsed.valid) return { page: undefined, pageSize: undefined };
  const { page, pageSize } = parsed.query;
  return { page, pageSize };
}
