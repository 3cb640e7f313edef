import { createLivingPopulation, lastMidnight, type SandboxOptions } from "@aihr-plugins/sandbox";
import type { World } from "../world/world.ts";

export interface MadeUpOptions {
  /** Defaults to 250. */
  readonly learners?: number | undefined;
  /** Defaults to 1. */
  readonly seed?: number | undefined;
  /** The instant to show, in milliseconds since 1970. Defaults to the last midnight, also when another one comes. */
  readonly asOf?: number | undefined;
}

/** Returns the made-up organization for `createSandbox`, which is the same all day. */
export function madeUpOrganization(
  { now }: Pick<World, "now">,
  { learners = 250, seed = 1, asOf }: MadeUpOptions = {},
): Pick<SandboxOptions, "population" | "asOf"> {
  return { population: createLivingPopulation({ seed, learners }), asOf: asOf ?? (() => lastMidnight(now())) };
}
