import type { SyncTransport, Transport } from "@aihr-plugins/core";
import { afterAll, describe, it } from "vitest";
import { expectOutcome } from "./expect-outcome.ts";
import { type ScenarioReader, scenarioReader, syncScenarioReader } from "./scenario-reader.ts";
import { scenarios } from "./scenarios/index.ts";
import type { Scenario } from "./scenarios/scenario.ts";
import { httpHost, type TransportHost } from "./transport-host.ts";

export interface SuiteOptions {
  /** Leaves out the scenarios for which this returns false. Say why where you set it. */
  readonly suits?: (scenario: Scenario) => boolean;
}

/**
 * Declares one test for each scenario: a client over this transport reads from a server with the scenario's quirks.
 * The sandbox is served over HTTP from this thread; pass a host to serve it elsewhere.
 *
 * @example
 * import { describeTransport } from "@aihr-plugins/conformance";
 *
 * describeTransport("node:http", nodeTransport);
 */
export function describeTransport(
  name: string,
  transport: Transport | TransportHost<Transport>,
  options: SuiteOptions = {},
): void {
  const host = typeof transport === "function" ? httpHost(transport) : transport;
  describeScenarios(name, scenarioReader(host), host, options);
}

/**
 * The same suite for a blocking transport. It always needs a host that serves from another thread.
 *
 * @example
 * describeSyncTransport("HTTP that blocks", blockingHttpHost());
 */
export function describeSyncTransport(
  name: string,
  host: TransportHost<SyncTransport>,
  options: SuiteOptions = {},
): void {
  describeScenarios(name, syncScenarioReader(host), host, options);
}

function describeScenarios(
  name: string,
  read: ScenarioReader,
  host: { close?(): Promise<void> },
  { suits = () => true }: SuiteOptions,
): void {
  describe(name, () => {
    afterAll(() => host.close?.());

    it.each(scenarios.filter(suits))("$name", (scenario) => expectOutcome(scenario, read));
  });
}
