import {
  type ClientOptions,
  type Collected,
  createClientOver,
  createSyncClient,
  type SyncTransport,
  type Transport,
} from "@aihr-plugins/core";
import { createPopulation, type Population, sandboxApiKey } from "@aihr-plugins/sandbox";
import type { Scenario } from "./scenarios/scenario.ts";
import type { ServedTo, TransportHost } from "./transport-host.ts";
import { virtualTime } from "./virtual-time.ts";

/** Collects a scenario's report. Rejects with what the client throws. */
export type ScenarioReader = (scenario: Scenario, onEvent?: ClientOptions["onEvent"]) => Promise<Collected>;

const random = () => 0.5;

/** Reads with the client on promises, in virtual time. */
export function scenarioReader(host: TransportHost<Transport>): ScenarioReader {
  return (scenario, onEvent) =>
    readServed(host, scenario, ({ baseUrl, transport }) =>
      createClientOver({ ...virtualTime(), random, transport }, optionsOf(scenario, baseUrl, onEvent)).collect(
        queryOf(scenario),
        scenario.read,
      ),
    );
}

/** Reads with the synchronous client, in virtual time. */
export function syncScenarioReader(host: TransportHost<SyncTransport>): ScenarioReader {
  return (scenario, onEvent) =>
    readServed(host, scenario, ({ baseUrl, transport }) => {
      const { now, sleepSync: sleep } = virtualTime();
      return createSyncClient({ now, sleep, random, transport }, optionsOf(scenario, baseUrl, onEvent)).collect(
        queryOf(scenario),
        scenario.read,
      );
    });
}

/** The learners of a scenario's server. */
export function scenarioPopulation({ learners }: Scenario): Population {
  return createPopulation({ seed: 1, learners });
}

async function readServed<Transport>(
  host: TransportHost<Transport>,
  { learners, faults = {} }: Scenario,
  read: (served: ServedTo<Transport>) => Collected | Promise<Collected>,
): Promise<Collected> {
  const served = await host.serve({ learners, faults });
  try {
    return await read(served);
  } finally {
    await served.close?.();
  }
}

function queryOf(scenario: Scenario) {
  return scenario.query?.(scenarioPopulation(scenario)) ?? {};
}

function optionsOf({ options = {} }: Scenario, baseUrl: string, onEvent: ClientOptions["onEvent"]): ClientOptions {
  const { retry, ...others } = options;
  return {
    baseUrl,
    apiKey: sandboxApiKey,
    pageSize: 10,
    concurrency: 2,
    timeoutMs: 10_000,
    retry: { attempts: 3, ...retry },
    onEvent,
    ...others,
  };
}
