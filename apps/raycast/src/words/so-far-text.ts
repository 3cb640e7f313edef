import { plural } from "@aihr-plugins/report";

/** How many of how many learners: `1,240 of 2,000 learners`, `1,240 learners so far` where the total is not known. */
export function soFarText(learners: number, total: number | null): string {
  if (total === null) return `${plural(learners, "learner")} so far`;
  return `${grouped(learners)} of ${plural(total, "learner")}`;
}

/** A number in groups of three digits: `1,240`. */
export function grouped(number: number): string {
  return plural(number, "", "").trim();
}
