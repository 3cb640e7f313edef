import { type Row, type RowOptions, rows } from "@aihr-plugins/report";
import type { Filters } from "./read-filters.ts";
import type { ScopedLearner } from "./read-scoped.ts";

/** A learner who matches the filters. */
export interface Matched extends ScopedLearner {
  /** The enrollments that match. */
  readonly rows: readonly Row[];
}

/**
 * Returns the learners with at least one enrollment that meets all conditions at once; without conditions all learners,
 * including those in no program.
 */
export function matchLearners(
  learners: readonly ScopedLearner[],
  { conditions }: Pick<Filters, "conditions">,
  options: RowOptions,
): readonly Matched[] {
  return learners.flatMap((each) => {
    const matching = rows([each.learner], options).filter((row) => conditions.every((isMet) => isMet(row)));
    return matching.length > 0 || conditions.length === 0 ? [{ ...each, rows: matching }] : [];
  });
}
