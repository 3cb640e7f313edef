import { once } from "node:events";
import { MessageChannel, receiveMessageOnPort, Worker } from "node:worker_threads";
import type { HttpOutcome, SyncTransport } from "@aihr-plugins/core";
import type { Faults } from "@aihr-plugins/sandbox";

/** What the worker is asked to do. */
export type Call =
  | { readonly call: "serve"; readonly learners: number; readonly faults: Faults }
  | { readonly call: "send"; readonly requests: Parameters<SyncTransport>[0]; readonly timeoutMs: number }
  | { readonly call: "close" };

/**
 * HTTP that blocks, as it does in Apps Script. This thread stands still while it waits, so the server that it asks
 * lives in the same worker as what asks it.
 */
export interface SyncHttp {
  /** Serves a sandbox and gives its base URL; the sandbox before it is closed. */
  serve(learners: number, faults: Faults): string;
  readonly transport: SyncTransport;
  close(): Promise<void>;
}

const patienceMs = 30_000;

export async function openSyncHttp(): Promise<SyncHttp> {
  const { port1, port2 } = new MessageChannel();
  const done = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(new URL("./sync-http.worker.ts", import.meta.url), {
    execArgv: ["--conditions=@aihr-plugins/source"],
    workerData: { port: port2, done },
    transferList: [port2],
  });
  await once(worker, "online");

  const call = (message: Call): unknown => {
    Atomics.store(done, 0, 0);
    port1.postMessage(message);
    if (Atomics.wait(done, 0, 0, patienceMs) === "timed-out") throw new Error("The worker does not answer.");
    return receiveMessageOnPort(port1)?.message;
  };
  return {
    serve: (learners, faults) => call({ call: "serve", learners, faults }) as string,
    transport: (requests, { timeoutMs }) => call({ call: "send", requests, timeoutMs }) as readonly HttpOutcome[],
    async close() {
      call({ call: "close" });
      await worker.terminate();
    },
  };
}
