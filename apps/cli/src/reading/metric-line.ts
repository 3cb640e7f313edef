import type { AdoptionViewModel } from "@aihr-plugins/core";
import { hoursText, mergeTallies, metricsOf, percentText, type Tally, tally } from "@aihr-plugins/report";

/** Sums learners up as they come. */
export interface MetricLine {
  add(learners: readonly AdoptionViewModel[]): void;
  /** What they come to, seen at `now`, in one line. */
  text(): string;
}

/** `now` is the instant to look from, in milliseconds since 1970. */
export function createMetricLine(now: number): MetricLine {
  const tallies: Tally[] = [];
  return {
    add: (learners) => void tallies.push(tally(learners, { now })),
    text() {
      const { adoptionRate, completionRate, followThrough, hoursSpent, stalledLearners } = metricsOf(
        mergeTallies(tallies),
      );
      return [
        `adoption ${percentText(adoptionRate)}`,
        `completion ${percentText(completionRate)}`,
        `follow-through ${percentText(followThrough)}`,
        hoursText(hoursSpent),
        `${stalledLearners.toLocaleString("en")} stalled`,
      ].join(" · ");
    },
  };
}
