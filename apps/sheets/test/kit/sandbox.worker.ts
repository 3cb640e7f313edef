import { parentPort, workerData } from "node:worker_threads";
import { createPopulation, createSandbox, type Learner, populationOf } from "@aihr-plugins/sandbox";
import { serveSandbox } from "@aihr-plugins/sandbox/http";
import type { ServedPopulation } from "./serve-sandbox.ts";

const { learners, people, asOf, faults = {} }: ServedPopulation = workerData;
const population = people
  ? populationOf(people as readonly Learner[])
  : createPopulation({ seed: 1, learners: learners ?? 250, ...(asOf && { asOf }) });
const { url } = await serveSandbox({ sandbox: createSandbox({ population, faults }) });
parentPort?.postMessage(url);
