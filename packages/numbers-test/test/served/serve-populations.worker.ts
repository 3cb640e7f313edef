import { parentPort } from "node:worker_threads";
import { createSandbox } from "@aihr-plugins/sandbox";
import { serveSandbox } from "@aihr-plugins/sandbox/http";
import { type PopulationName, populations } from "./populations.ts";

// A thread for the servers: the main one stands still while Apps Script runs.
const urls: Record<string, string> = {};
for (const name of Object.keys(populations) as PopulationName[]) {
  const { url } = await serveSandbox({ sandbox: createSandbox({ population: populations[name]() }) });
  urls[name] = url;
}
parentPort?.postMessage(urls);
