import { serveAnew } from "./serve-anew.ts";
import type { ServedPopulation } from "./served-population.ts";

/** A sandbox over HTTP in a thread of its own: this one stands still while a script runs. */
export async function serveSandbox(population: ServedPopulation) {
  const { serve, close } = await serveAnew();
  return { url: await serve(population), serve, close };
}
