import { countScenarios } from "./counts.ts";
import { failureScenarios } from "./failures.ts";
import { filterScenarios } from "./filters.ts";
import { ignoredFilterScenarios } from "./ignored-filters.ts";
import { listedTwiceScenarios } from "./listed-twice.ts";
import { pageScenarios } from "./pages.ts";
import { pastEndScenarios } from "./past-end.ts";
import type { Scenario } from "./scenario.ts";
import { shapeScenarios } from "./shapes.ts";
import { staleCountScenarios } from "./stale-counts.ts";

/** Everything that a server may do, and what must come of it. */
export const scenarios: readonly Scenario[] = [
  ...countScenarios,
  ...pageScenarios,
  ...staleCountScenarios,
  ...pastEndScenarios,
  ...listedTwiceScenarios,
  ...filterScenarios,
  ...ignoredFilterScenarios,
  ...failureScenarios,
  ...shapeScenarios,
];
