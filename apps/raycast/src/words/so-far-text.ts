import { countText, numberText } from "@aihr-plugins/report";

/** How many of how many learners: `1,240 of 2,000 learners`, or `1,240 learners so far` if the total is unknown. */
export function soFarText(learners: number, total: number | null): string {
  if (total === null) return `${countText(learners, "learner")} so far`;
  return `${numberText(learners)} of ${countText(total, "learner")}`;
}
