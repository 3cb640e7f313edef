export { createSandbox, type Sandbox, type SandboxLogEntry, type SandboxOptions } from "./create-sandbox.ts";
export type { Delivery, SandboxRequest, SandboxResponse } from "./exchange.ts";
export type {
  ExtraPage,
  FailureCondition,
  Faults,
  Latency,
  RepeatedListing,
  ShapeChange,
  Shift,
  SimulatedFailure,
} from "./faults/faults.ts";
export type { RateLimit } from "./faults/rate-limit.ts";
export {
  createLivingPopulation,
  type LivingPopulation,
  type LivingPopulationOptions,
} from "./population/create-living-population.ts";
export { createPopulation, defaultAsOf, type PopulationOptions } from "./population/create-population.ts";
export { lastMidnight } from "./population/last-midnight.ts";
export { lastNightsOfWeeks } from "./population/last-nights-of-weeks.ts";
export type { Learner, Progress } from "./population/learner.ts";
export type { Population } from "./population/population.ts";
export { type PopulationOfOptions, populationOf } from "./population/population-of.ts";
export { type CatalogProgram, programCatalog } from "./population/program-catalog.ts";
export type { RawLearner, RawProgress } from "./population/raw-learner.ts";
export { respond, type SandboxState, sandboxApiKey, sandboxApiKeyWithoutPermission } from "./respond.ts";
