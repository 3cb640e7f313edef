import { type MessagePort, workerData } from "node:worker_threads";
import { fetchTransport } from "@aihr-plugins/core";
import { type ServedSandbox, serveSandbox } from "@aihr-plugins/sandbox/http";
import type { Command } from "./blocking-http.ts";
import { sandboxOf } from "./transport-host.ts";

const { port, done }: { readonly port: MessagePort; readonly done: Int32Array<SharedArrayBuffer> } = workerData;
const { signal } = new AbortController();
let served: ServedSandbox | undefined;

port.on("message", async (command: Command) => {
  port.postMessage(await resultOf(command));
  Atomics.store(done, 0, 1);
  Atomics.notify(done, 0);
});

async function resultOf(command: Command): Promise<unknown> {
  switch (command.type) {
    case "serve":
      await served?.close();
      served = await serveSandbox({ sandbox: sandboxOf(command.setup) });
      return served.url;
    case "send":
      return Promise.all(
        command.requests.map((request) => fetchTransport(request, { timeoutMs: command.timeoutMs, signal })),
      );
    case "close":
      return served?.close();
  }
}
