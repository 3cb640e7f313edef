export { createSandbox, type Sandbox, type SandboxLogEntry, type SandboxOptions } from "./create-sandbox.ts";
export type { Delivery, SandboxRequest, SandboxResponse } from "./exchange.ts";
export type { Failure, Faults, Latency, Occasion, ShapeChange, Shift } from "./faults/faults.ts";
export { createPopulation, defaultAsOf, type PopulationOptions } from "./population/create-population.ts";
export type { Learner, Progress } from "./population/learner.ts";
export type { Population } from "./population/population.ts";
export { populationOf } from "./population/population-of.ts";
export { type Program, programs } from "./population/program.ts";
export { respond, SANDBOX_API_KEY, SANDBOX_KEY_WITHOUT_PERMISSION, type SandboxState } from "./respond.ts";
