export { createPitfallPopulation, pitfallReadAt, pitfalls } from "./create-pitfall-population.ts";
export type { Pitfall } from "./pitfall.ts";
export { pitfallPrograms } from "./programs.ts";
