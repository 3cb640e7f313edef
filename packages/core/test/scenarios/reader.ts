import {
  type ClientOptions,
  type Collected,
  createClientOver,
  createSyncClient,
  fetchTransport,
} from "@aihr-plugins/core";
import { createPopulation, createSandbox, SANDBOX_API_KEY } from "@aihr-plugins/sandbox";
import { serveSandbox } from "@aihr-plugins/sandbox/http";
import { sandboxSyncTransport, sandboxTransport } from "../kit/sandbox-transport.ts";
import type { SyncHttp } from "../kit/sync-http.ts";
import { virtualTime } from "../kit/virtual-time.ts";
import type { Scenario } from "./scenario.ts";

/** A way of reading a scenario's report. */
export type Reader = (scenario: Scenario, onEvent?: ClientOptions["onEvent"]) => Promise<Collected>;

const random = () => 0.5;

/** The asynchronous driver over the pure sandbox. */
export const readAsync: Reader = async (scenario, onEvent) => {
  const transport = sandboxTransport(sandboxOf(scenario));
  return createClientOver(
    { ...virtualTime(), random, transport },
    optionsOf(scenario, "https://sandbox.example", onEvent),
  ).collect(queryOf(scenario), scenario.read);
};

/** The synchronous driver over the pure sandbox. */
export const readSync: Reader = async (scenario, onEvent) => {
  const { now, sleepSync: sleep } = virtualTime();
  const transport = sandboxSyncTransport(sandboxOf(scenario));
  return createSyncClient(
    { now, sleep, random, transport },
    optionsOf(scenario, "https://sandbox.example", onEvent),
  ).collect(queryOf(scenario), scenario.read);
};

/** The asynchronous driver over HTTP, with fetch. */
export const readOverHttp: Reader = async (scenario, onEvent) => {
  const served = await serveSandbox({ sandbox: sandboxOf(scenario) });
  const runtime = { ...virtualTime(), random, transport: fetchTransport };
  try {
    return await createClientOver(runtime, optionsOf(scenario, served.url, onEvent)).collect(
      queryOf(scenario),
      scenario.read,
    );
  } finally {
    await served.close();
  }
};

/** The synchronous driver over HTTP. */
export const readSyncOverHttp =
  (http: SyncHttp): Reader =>
  async (scenario, onEvent) => {
    const { now, sleepSync: sleep } = virtualTime();
    const url = http.serve(scenario.learners, scenario.faults ?? {});
    return createSyncClient(
      { now, sleep, random, transport: http.transport },
      optionsOf(scenario, url, onEvent),
    ).collect(queryOf(scenario), scenario.read);
  };

export function populationOf({ learners }: Scenario) {
  return createPopulation({ seed: 1, learners });
}

function sandboxOf(scenario: Scenario) {
  return createSandbox({ population: populationOf(scenario), faults: scenario.faults ?? {} });
}

function queryOf(scenario: Scenario) {
  return scenario.query?.(populationOf(scenario)) ?? {};
}

function optionsOf({ options = {} }: Scenario, baseUrl: string, onEvent: ClientOptions["onEvent"]): ClientOptions {
  const { retry, ...others } = options;
  return {
    baseUrl,
    apiKey: SANDBOX_API_KEY,
    pageSize: 10,
    concurrency: 2,
    timeoutMs: 10_000,
    retry: { attempts: 3, ...retry },
    onEvent,
    ...others,
  };
}
