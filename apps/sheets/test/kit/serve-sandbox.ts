import type { Faults, Learner } from "@aihr-plugins/sandbox";
import { serveAnew } from "./serve-anew.ts";

/** Who is in the organisation, and what is wrong with its API. */
export interface ServedPopulation {
  readonly learners?: number;
  readonly people?: readonly Learner[];
  readonly asOf?: string;
  readonly faults?: Faults;
}

/** A sandbox over HTTP in a thread of its own: this one stands still while a script runs. */
export async function serveSandbox(population: ServedPopulation) {
  const { serve, close } = await serveAnew();
  return { url: await serve(population), serve, close };
}
