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
 * Creates a client for any platform with `fetch` and timers: Node, browsers, workers. Pass a `transport` to send requests
 * in another way.
 *
 * @throws AihrError `invalid-setting` with the name of the setting in `path`
 * @example
 * const client = createClient({ baseUrl: "https://api.example.com", apiKey: process.env.AIHR_API_KEY ?? "" });
 * const { learners, summary } = await client.collect();
 * if (!summary.complete) console.warn(summary.reasons);
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
