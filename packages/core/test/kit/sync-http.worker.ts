import { type MessagePort, workerData } from "node:worker_threads";
import { fetchTransport } from "@aihr-plugins/core";
import { createPopulation, createSandbox } from "@aihr-plugins/sandbox";
import { type ServedSandbox, serveSandbox } from "@aihr-plugins/sandbox/http";
import type { Call } from "./sync-http.ts";

const { port, done }: { readonly port: MessagePort; readonly done: Int32Array<SharedArrayBuffer> } = workerData;
const { signal } = new AbortController();
let served: ServedSandbox | undefined;

port.on("message", async (call: Call) => {
  port.postMessage(await answer(call));
  Atomics.store(done, 0, 1);
  Atomics.notify(done, 0);
});

async function answer(call: Call): Promise<unknown> {
  switch (call.call) {
    case "serve": {
      await served?.close();
      const population = createPopulation({ seed: 1, learners: call.learners });
      served = await serveSandbox({ sandbox: createSandbox({ population, faults: call.faults }) });
      return served.url;
    }
    case "send":
      return Promise.all(
        call.requests.map((request) => fetchTransport(request, { timeoutMs: call.timeoutMs, signal })),
      );
    case "close":
      return served?.close();
  }
}
