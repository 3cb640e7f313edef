import { parentPort } from "node:worker_threads";
import { createPopulation, createSandbox, populationOf } from "@aihr-plugins/sandbox";
import { type ServedSandbox, serveSandbox } from "@aihr-plugins/sandbox/http";
import type { ServedPopulation } from "./served-population.ts";

let served: ServedSandbox | undefined;

parentPort?.on("message", async ({ learners = 250, people, asOf, faults = {} }: ServedPopulation) => {
  // Not waited for: a connection that the client opened in advance would hold it up.
  void served?.close();
  const population = people ? populationOf(people) : createPopulation({ seed: 1, learners, ...(asOf && { asOf }) });
  served = await serveSandbox({ sandbox: createSandbox({ population, faults }) });
  parentPort?.postMessage(served.url);
});
