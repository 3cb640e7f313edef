import { createPopulation, createSandbox, type Faults, type Sandbox } from "@aihr-plugins/sandbox";
import { serveSandbox } from "@aihr-plugins/sandbox/http";

/** A scenario's server as plain data, so that another thread can serve it. */
export interface SandboxSetup {
  /** Number of learners, made up from seed 1. */
  readonly learners: number;
  readonly faults: Faults;
}

/** A served sandbox and the transport that reaches it. */
export interface ServedTo<Transport> {
  readonly baseUrl: string;
  readonly transport: Transport;
  close?(): Promise<void>;
}

/**
 * Serves one sandbox after another to a transport. Write one where the transport cannot reach a server in this thread:
 * a blocking transport stops the thread while it waits.
 */
export interface TransportHost<Transport> {
  serve(setup: SandboxSetup): Promise<ServedTo<Transport>>;
  /** Called once, after the last scenario. */
  close?(): Promise<void>;
}

/** Serves each sandbox over HTTP, from this thread, on a free port of 127.0.0.1. */
export function httpHost<Transport>(transport: Transport): TransportHost<Transport> {
  return {
    async serve(setup) {
      const served = await serveSandbox({ sandbox: sandboxOf(setup) });
      return { baseUrl: served.url, transport, close: () => served.close() };
    },
  };
}

/** The sandbox that a setup describes. */
export function sandboxOf({ learners, faults }: SandboxSetup): Sandbox {
  return createSandbox({ population: createPopulation({ seed: 1, learners }), faults });
}
