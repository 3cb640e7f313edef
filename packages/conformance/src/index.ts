export { blockingHttpHost } from "./blocking-http.ts";
export { describeSyncTransport, describeTransport, type SuiteOptions } from "./describe-transport.ts";
export { expectOutcome } from "./expect-outcome.ts";
export { sandboxHost, sandboxSyncHost, sandboxSyncTransport, sandboxTransport } from "./sandbox-transport.ts";
export { type ScenarioReader, scenarioPopulation, scenarioReader, syncScenarioReader } from "./scenario-reader.ts";
export { scenarios } from "./scenarios/index.ts";
export type { Expected, Scenario } from "./scenarios/scenario.ts";
export { httpHost, type SandboxSetup, type ServedTo, sandboxOf, type TransportHost } from "./transport-host.ts";
export { epoch, type VirtualTime, virtualTime } from "./virtual-time.ts";
