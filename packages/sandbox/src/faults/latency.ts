import { hashText, seededRandom } from "../population/seeded-random.ts";
import type { Latency } from "./faults.ts";

/** Returns the delay of a response in milliseconds. The same seed, body and attempt give the same delay. */
export function latencyMs(latency: Latency | undefined, seed: number, body: string, attempts: number): number {
  if (latency === undefined) return 0;
  if (latency.distribution === "fixed") return latency.meanMs;
  return -latency.meanMs * Math.log(1 - seededRandom(seed, hashText(body), attempts));
}
