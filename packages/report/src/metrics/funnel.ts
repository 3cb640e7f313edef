import { type FunnelStage, funnelStages } from "./funnel-stage.ts";
import type { Tally } from "./tally.ts";

/** How many learners are at a stage. */
export interface FunnelCount {
  readonly stage: FunnelStage;
  readonly title: string;
  readonly learners: number;
}

/**
 * Returns five counts that add up to the learners.
 *
 * @example
 * funnel(tally(learners, { readAt })).map(({ title, learners }) => `${title}: ${learners}`);
 */
export function funnel({ funnel: counts }: Tally): readonly FunnelCount[] {
  return funnelStages.map((stage) => ({ stage, title: titles[stage], learners: counts[stage] }));
}

const titles: Readonly<Record<FunnelStage, string>> = {
  "no-program": "In no program",
  "nothing-begun": "Enrolled, nothing begun",
  "in-progress": "In progress, none completed",
  "some-completed": "Some completed, not all",
  "all-completed": "All completed",
};
