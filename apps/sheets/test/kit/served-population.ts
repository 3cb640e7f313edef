import type { Faults, Learner } from "@aihr-plugins/sandbox";

/** Who is in the organisation, and what is wrong with its API. */
export interface ServedPopulation {
  readonly learners?: number;
  readonly people?: readonly Learner[];
  readonly asOf?: string;
  readonly faults?: Faults;
}
