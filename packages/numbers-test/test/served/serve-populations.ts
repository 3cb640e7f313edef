import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { PopulationName } from "./populations.ts";

/** The base URL of an API for each population. */
export interface ServedPopulations {
  readonly urls: Readonly<Record<PopulationName, string>>;
  close(): Promise<unknown>;
}

/** Serves each population on a port of loopback. */
export async function servePopulations(): Promise<ServedPopulations> {
  const worker = new Worker(new URL("./serve-populations.worker.ts", import.meta.url), {
    execArgv: ["--conditions=@aihr-plugins/source"],
  });
  const [urls]: Record<PopulationName, string>[] = await once(worker, "message");
  if (urls === undefined) throw new Error("The worker has not sent the addresses of its servers.");
  return { urls, close: () => worker.terminate() };
}
