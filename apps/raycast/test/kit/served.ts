import {
  createPopulation,
  createSandbox,
  type Faults,
  type Learner,
  type Population,
  sandboxApiKey,
} from "@aihr-plugins/sandbox";
import { serveSandbox } from "@aihr-plugins/sandbox/http";
import { onTestFinished } from "vitest";

export interface Served {
  readonly url: string;
  readonly population: Population<Learner>;
  /** How many requests it has answered. */
  requests(): number;
  close(): Promise<void>;
}

export interface Serving {
  readonly learners?: number;
  readonly population?: Population<Learner>;
  readonly faults?: Faults;
  readonly apiKey?: string;
}

/** Progress made up to now, as seen on the day on which the tests run. */
const asOf = new Date(Date.now() - 3_600_000).toISOString();

/** A stand-in API over HTTP for one test. */
export async function serve({
  learners = 60,
  faults = {},
  apiKey = sandboxApiKey,
  ...given
}: Serving = {}): Promise<Served> {
  const population = given.population ?? createPopulation({ seed: 3, learners, asOf });
  const sandbox = createSandbox({ population, faults, apiKey });
  const served = await serveSandbox({ sandbox });
  let open = true;
  const close = async () => {
    if (open) await served.close();
    open = false;
  };
  onTestFinished(close);
  return { url: served.url, population, requests: () => sandbox.requests.length, close };
}
