import type { AdoptionViewModel } from "@aihr-plugins/core";
import { uniteLearners } from "../learners.ts";
import type { ReportOptions } from "../report-options.ts";
import { createRowReader } from "../rows/row-reader.ts";
import { addEnrollments } from "./add-enrollments.ts";
import { addCounts } from "./counts.ts";
import { addExact } from "./exact.ts";
import { createTallier } from "./tallier.ts";
import { emptyTally, ofLearners, type Tally, type TallyDraft } from "./tally-draft.ts";

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
  const { addRows, addLearner } = createTallier(options);
  const reader = createRowReader(options);
  for (const learner of uniteLearners(learners)) {
    const rows = reader.rowsOf(learner);
    addRows(sum, rows);
    addLearner(sum, learner.totalHoursStudied, rows);
  }
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
  addEnrollments(sum, more);
  for (const key of ofLearners.counts) sum.counts[key] += more.counts[key];
  for (const name of ofLearners.sums) sum.sums[name] = addExact(sum.sums[name], more.sums[name]);
  addCounts(sum.funnel, more.funnel);
  for (const spent of more.spentByLearner) sum.spentByLearner.push(spent);
}
