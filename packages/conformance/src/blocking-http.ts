import { once } from "node:events";
import { MessageChannel, receiveMessageOnPort, Worker } from "node:worker_threads";
import type { HttpOutcome, SyncTransport } from "@aihr-plugins/core";
import type { SandboxSetup, TransportHost } from "./transport-host.ts";
import { waitForWord } from "./wait-for-word.ts";

/** A command for the worker. */
export type Command =
  | { readonly type: "serve"; readonly setup: SandboxSetup }
  | { readonly type: "send"; readonly requests: Parameters<SyncTransport>[0]; readonly timeoutMs: number }
  | { readonly type: "close" };

const timeoutMs = 30_000;

/**
 * HTTP that blocks, as in Apps Script. This thread stops while it waits, so one worker both serves the sandbox and sends
 * the requests. The worker starts with the first scenario.
 */
export function blockingHttpHost(): TransportHost<SyncTransport> {
  let starting: ReturnType<typeof startWorker> | undefined;
  return {
    async serve(setup) {
      starting ??= startWorker();
      const { call } = await starting;
      return {
        baseUrl: call({ type: "serve", setup }) as string,
        transport: (requests, options) =>
          call({ type: "send", requests, timeoutMs: options.timeoutMs }) as readonly HttpOutcome[],
      };
    },
    async close() {
      const started = await starting;
      started?.call({ type: "close" });
      await started?.worker.terminate();
    },
  };
}

async function startWorker() {
  const { port1, port2 } = new MessageChannel();
  const done = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(new URL("./blocking-http.worker.ts", import.meta.url), {
    execArgv: ["--conditions=@aihr-plugins/source"],
    workerData: { port: port2, done },
    transferList: [port2],
  });
  await once(worker, "online");

  const call = (command: Command): unknown => {
    Atomics.store(done, 0, 0);
    port1.postMessage(command);
    waitForWord(done, timeoutMs);
    return receiveMessageOnPort(port1)?.message;
  };
  return { worker, call };
}
