import type { Runtime, Transport } from "@aihr-plugins/core";
import { sleep } from "n8n-workflow";
import { abortSignalOf } from "./abort-signal-of.ts";

/** What a client needs of n8n. */
export function n8nRuntime(transport: Transport): Runtime {
  return {
    transport,
    // A wait that is cut short rejects, and the client knows why already.
    sleep: (ms, signal) => sleep(ms, abortSignalOf(signal)).catch(() => {}),
    now: () => Date.now(),
    random: () => Math.random(),
  };
}
