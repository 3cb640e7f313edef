import type { ClientOptions } from "../client/client-options.ts";
import { type Client, createClientOver } from "../client/create-client-over.ts";
import type { Runtime, Transport } from "../client/runtime.ts";
import type { Signal } from "../http/signal.ts";
import { fetchTransport } from "./fetch-transport.ts";

const runtime: Omit<Runtime, "transport"> = {
  sleep,
  now: () => Date.now(),
  random: () => Math.random(),
};

/**
 * A client for every platform with `fetch` and timers: Node, browsers, workers.
 *
 * @throws AihrError `invalid-setting`
 */
export function createClient(options: ClientOptions & { readonly transport?: Transport | undefined }): Client {
  return createClientOver({ ...runtime, transport: options.transport ?? fetchTransport }, options);
}

function sleep(ms: number, signal: Signal): Promise<void> {
  return new Promise((resolve) => {
    const wake = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", wake);
      resolve();
    };
    const timer = setTimeout(wake, ms);
    signal.addEventListener("abort", wake);
  });
}
