import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { ServedPopulation } from "./served-population.ts";

/** One thread that serves one sandbox after the other. */
export interface ServedInTurn {
  /** Closes the one before, and gives the next one's base URL. */
  serve(population: ServedPopulation): Promise<string>;
  close(): Promise<unknown>;
}

export async function serveInTurn(): Promise<ServedInTurn> {
  const worker = new Worker(new URL("./sandbox.worker.ts", import.meta.url), {
    execArgv: ["--conditions=@aihr-plugins/source"],
  });
  await once(worker, "online");
  return {
    async serve(population) {
      worker.postMessage(population);
      const [url]: string[] = await once(worker, "message");
      return url ?? "";
    },
    close: () => worker.terminate(),
  };
}
