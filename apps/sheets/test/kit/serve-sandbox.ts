import { serveInTurn } from "./serve-in-turn.ts";
import type { ServedPopulation } from "./served-population.ts";

/** A sandbox over HTTP in another thread, because this one is blocked while a script runs. */
export async function serveSandbox(population: ServedPopulation) {
  const { serve, close } = serveInTurn();
  return { url: await serve(population), serve, close };
}
