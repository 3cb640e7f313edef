import { countScenarios } from "./counts.ts";
import { failureScenarios } from "./failures.ts";
import { filterScenarios } from "./filters.ts";
import { pageScenarios } from "./pages.ts";
import type { Scenario } from "./scenario.ts";
import { shapeScenarios } from "./shapes.ts";

/** Everything that a server may do, and what must come of it. */
export const scenarios: readonly Scenario[] = [
  ...countScenarios,
  ...pageScenarios,
  ...filterScenarios,
  ...failureScenarios,
  ...shapeScenarios,
];
