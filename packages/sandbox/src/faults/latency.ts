import { hashText, seededRandom } from "../population/seeded-random.ts";
import type { Latency } from "./faults.ts";

/** How long the answer to a request takes, in milliseconds. The same for the same seed, body and attempt. */
export function latencyMs(latency: Latency | undefined, seed: number, body: string, attempts: number): number {
  if (latency === undefined) return 0;
  if (latency.distribution === "fixed") return latency.meanMs;
  return -latency.meanMs * Math.log(1 - seededRandom(seed, hashText(body), attempts));
}
