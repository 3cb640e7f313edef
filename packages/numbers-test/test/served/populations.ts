import { createPopulation, type Population } from "@aihr-plugins/sandbox";
import { createPitfallPopulation, pitfallReadAt } from "@aihr-plugins/sandbox/pitfalls";

/** When every report of this test is read, in milliseconds since 1970. */
export const readAt = pitfallReadAt;

/** Who is in the report. */
export const populations = {
  "every pitfall": createPitfallPopulation,
  "300 learners": () => generated(300),
  "one learner": () => generated(1),
  "no learners": () => generated(0),
} as const satisfies Readonly<Record<string, () => Population>>;

export type PopulationName = keyof typeof populations;

function generated(learners: number): Population {
  return createPopulation({ seed: 7, learners, asOf: new Date(readAt).toISOString() });
}
