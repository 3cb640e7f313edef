import type { AdoptionViewModel } from "../contract/adoption-list-response.ts";
import type { WalkSummary } from "../walk/step.ts";

/** What came of reading a report. */
export interface Summary extends WalkSummary {
  /** Requests sent, retries and pages read ahead included. */
  readonly requests: number;
}

/** A whole report. */
export interface Collected {
  readonly learners: readonly AdoptionViewModel[];
  readonly summary: Summary;
}
