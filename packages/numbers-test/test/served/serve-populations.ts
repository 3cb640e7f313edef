import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { type PopulationName, populations } from "./populations.ts";

/** The API of one population. */
export interface ServedPopulation {
  readonly baseUrl: string;
  /** The SKUs that it can filter by, with the folded keys of the programs that each selects. */
  readonly skus: ReadonlyMap<string, readonly string[]>;
}

/** An API for each population. */
export interface ServedPopulations {
  apiOf(name: PopulationName): ServedPopulation;
  close(): Promise<unknown>;
}

/** Serves each population on a port of loopback. */
export async function servePopulations(): Promise<ServedPopulations> {
  const worker = new Worker(new URL("./serve-populations.worker.ts", import.meta.url), {
    execArgv: ["--conditions=@aihr-plugins/source"],
  });
  const [urls]: Record<PopulationName, string>[] = await once(worker, "message");
  if (urls === undefined) throw new Error("The worker has not sent the addresses of its servers.");
  return { apiOf: (name) => ({ baseUrl: urls[name], skus: skusOf(name) }), close: () => worker.terminate() };
}

function skusOf(name: PopulationName): ReadonlyMap<string, readonly string[]> {
  const keys = new Map<string, Set<string>>();
  for (const { sku, abbreviation } of populations[name]().programs) {
    keys.set(sku, (keys.get(sku) ?? new Set()).add(abbreviation.trim().toLowerCase()));
  }
  return new Map([...keys].map(([sku, folded]) => [sku, [...folded]]));
}
