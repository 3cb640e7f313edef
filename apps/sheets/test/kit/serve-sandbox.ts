import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Faults, Learner } from "@aihr-plugins/sandbox";

/** Who is in the organisation, and what is wrong with its API. */
export interface ServedPopulation {
  readonly learners?: number;
  readonly people?: readonly Learner[];
  readonly asOf?: string;
  readonly faults?: Faults;
}

/** A sandbox over HTTP in a thread of its own: this one stands still while a script runs. */
export async function serveSandbox(population: ServedPopulation) {
  const worker = new Worker(new URL("./sandbox.worker.ts", import.meta.url), {
    execArgv: ["--conditions=@aihr-plugins/source"],
    workerData: population,
  });
  const [url]: string[] = await once(worker, "message");
  return { url: url ?? "", close: () => worker.terminate() };
}
