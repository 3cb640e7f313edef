import { createPopulation, lastMidnight, type Population } from "@aihr-plugins/sandbox";
import type { World } from "../world/world.ts";

/** Returns made-up learners whose last activity is before the last midnight. */
export function madeUpPopulation({ now }: Pick<World, "now">, learners = 250, seed = 1): Population {
  return createPopulation({ seed, learners, asOf: lastMidnight(now()) });
}
