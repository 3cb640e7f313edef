import { once } from "node:events";
import { MessageChannel, Worker } from "node:worker_threads";
import type { ServedPopulation } from "./served-population.ts";

/** A server that serves one sandbox after the other. */
export interface ServedInTurn {
  /** Closes the one before, and gives the next one's base URL. */
  serve(population: ServedPopulation): Promise<string>;
  close(): void;
}

let thread: Worker | undefined;

/** Opens a server in a thread that all servers of this file of tests share: starting one takes longer than most tests. */
export function serveInTurn(): ServedInTurn {
  thread ??= startThread();
  const { port1, port2 } = new MessageChannel();
  thread.postMessage(port2, [port2]);
  return {
    async serve(population) {
      port1.postMessage(population);
      const [url]: string[] = await once(port1, "message");
      return url ?? "";
    },
    close: () => port1.close(),
  };
}

function startThread(): Worker {
  const started = new Worker(new URL("./sandbox.worker.ts", import.meta.url), {
    execArgv: ["--conditions=@aihr-plugins/source"],
  });
  started.unref();
  return started;
}
