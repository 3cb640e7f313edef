import type { AdoptionViewModel } from "@aihr-plugins/core";
import { uniteLearners } from "../learners.ts";
import type { ReportOptions } from "../report-options.ts";
import { createRowReader } from "../rows/row-reader.ts";
import { addCounts } from "./counts.ts";
import type { Exact } from "./exact.ts";
import { laterOf } from "./later-of.ts";
import { emptyTally, sumNames, type Tally } from "./tally-draft.ts";
import { createLearnerTallier } from "./tally-learner.ts";

export type { Tally } from "./tally-draft.ts";

/**
 * Tallies the learners, including those without programs. A learner listed twice counts once.
 *
 * @example
 * const whole = mergeTallies(pages.map((page) => tally(page, { readAt })));
 * metricsOf(whole).completionRate;
 */
export function tally(learners: readonly AdoptionViewModel[], options: ReportOptions): Tally {
  const sum = emptyTally();
  const addLearner = createLearnerTallier(options);
  const reader = createRowReader(options);
  for (const learner of uniteLearners(learners)) addLearner(sum, learner, reader.rowsOf(learner));
  return sum;
}

/** The tally of all learners together. The tallies must not share a learner. */
export function mergeTallies(tallies: readonly Tally[]): Tally {
  const sum = emptyTally();
  for (const each of tallies) {
    addCounts(sum.counts, each.counts);
    addCounts(sum.funnel, each.funnel);
    addCounts(sum.bands, each.bands);
    addCounts(sum.quality, each.quality);
    addCounts(sum.completionsByMonth, each.completionsByMonth);
    for (const name of sumNames) sum.sums[name] = addExact(sum.sums[name], each.sums[name]);
    for (const spent of each.spentByLearner) sum.spentByLearner.push(spent);
    sum.lastActivity = laterOf(sum.lastActivity, each.lastActivity);
  }
  return sum;
}

/** Null is a sum of nothing. */
function addExact(sum: Exact | null, more: Exact | null): Exact | null {
  return sum === null || more === null ? (sum ?? more) : sum + more;
}
