import type { AdoptionViewModel } from "@aihr-plugins/core";
import { uniteLearners } from "../learners.ts";
import type { ReportOptions } from "../report-options.ts";
import { createRowReader } from "../rows/row-reader.ts";
import { addCounts } from "./counts.ts";
import type { Exact } from "./exact.ts";
import { laterOf } from "./later-of.ts";
import { emptyTally, sumNames, type Tally, type TallyDraft } from "./tally-draft.ts";
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

/** Tallies a report while it is read, in memory that does not grow with the learners, but for one number for each. */
export interface RunningTally {
  /** Adds learners of whom none was added before. */
  add(learners: readonly AdoptionViewModel[]): void;
  /** Returns the tally of the learners so far. */
  tally(): Tally;
}

/**
 * Starts a tally to which you add page by page.
 *
 * @example
 * const running = createRunningTally({ readAt });
 * for await (const page of client.pages()) running.add(page);
 * metricsOf(running.tally()).completionRate;
 */
export function createRunningTally(options: ReportOptions): RunningTally {
  const sum = emptyTally();
  return {
    add: (learners) => addTally(sum, tally(learners, options)),
    tally: () => sum,
  };
}

/** The tally of all learners together. The tallies must not share a learner. */
export function mergeTallies(tallies: readonly Tally[]): Tally {
  const sum = emptyTally();
  for (const each of tallies) addTally(sum, each);
  return sum;
}

function addTally(sum: TallyDraft, more: Tally): void {
  addCounts(sum.counts, more.counts);
  addCounts(sum.funnel, more.funnel);
  addCounts(sum.bands, more.bands);
  addCounts(sum.quality, more.quality);
  addCounts(sum.completionsByMonth, more.completionsByMonth);
  for (const name of sumNames) sum.sums[name] = addExact(sum.sums[name], more.sums[name]);
  for (const spent of more.spentByLearner) sum.spentByLearner.push(spent);
  sum.lastActivity = laterOf(sum.lastActivity, more.lastActivity);
}

/** Null is a sum of nothing. */
function addExact(sum: Exact | null, more: Exact | null): Exact | null {
  return sum === null || more === null ? (sum ?? more) : sum + more;
}
