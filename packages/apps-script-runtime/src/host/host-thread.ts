import { MessageChannel, type MessagePort, Worker } from "node:worker_threads";
import type { SharedClock } from "../clock.ts";
import type { LinkEnd } from "../link/sync-link.ts";
import type { HostOptions } from "./host-options.ts";

/** What the host thread is sent. Each script has an `id` in it. */
export type HostMessage =
  | { readonly kind: "open"; readonly id: number; readonly options: HostOptions; readonly clock: SharedClock }
  | { readonly kind: "connect"; readonly id: number; readonly link: LinkEnd & { readonly port: MessagePort } }
  | { readonly kind: "close"; readonly id: number };

/** One script's part of the host thread. */
export interface ScriptHost {
  /** Opens a link over which one thread asks the host. */
  connect(): LinkEnd;
  /** Forgets the script and closes its links. */
  close(): void;
}

let thread: Worker | undefined;
let opened = 0;

/**
 * Opens the host of one script. All hosts of this thread share one more thread, because starting one takes longer than
 * most executions do.
 */
export function openHost(options: HostOptions, clock: SharedClock): ScriptHost {
  thread ??= startThread();
  const host = thread;
  const post = (message: HostMessage, ports?: readonly MessagePort[]) => host.postMessage(message, ports);
  opened += 1;
  const id = opened;
  post({ kind: "open", id, options, clock });
  return {
    connect() {
      const { port1, port2 } = new MessageChannel();
      const answered = new Int32Array(new SharedArrayBuffer(4));
      post({ kind: "connect", id, link: { port: port2, answered } }, [port2]);
      port1.unref();
      return { port: port1, answered };
    },
    close: () => post({ kind: "close", id }),
  };
}

function startThread(): Worker {
  const started = new Worker(new URL("./host.worker.ts", import.meta.url));
  // A process whose scripts are all done may end.
  started.unref();
  return started;
}
