import { type MessagePort, parentPort } from "node:worker_threads";
import { createPopulation, createSandbox, populationOf } from "@aihr-plugins/sandbox";
import { type ServedSandbox, serveSandbox } from "@aihr-plugins/sandbox/http";
import type { ServedPopulation } from "./served-population.ts";

parentPort?.on("message", (port: MessagePort) => {
  let served: ServedSandbox | undefined;
  // Not waited for: a connection that the client opened in advance would hold it up.
  const closeServed = () => void served?.close();

  port.on("message", async ({ learners = 250, people, asOf, faults = {} }: ServedPopulation) => {
    closeServed();
    const population = people ? populationOf(people) : createPopulation({ seed: 1, learners, ...(asOf && { asOf }) });
    served = await serveSandbox({ sandbox: createSandbox({ population, faults }) });
    port.postMessage(served.url);
  });
  port.on("close", closeServed);
});
