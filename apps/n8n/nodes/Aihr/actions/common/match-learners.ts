import { type Row, type RowOptions, rows } from "@aihr-plugins/report";
import type { Filters } from "./read-filters.ts";
import type { ScopedLearner } from "./read-scoped.ts";

/**
 * Returns the learners with at least one enrollment that meets all conditions at once; without conditions all learners,
 * including those in no program.
 */
export function matchLearners(
  learners: readonly ScopedLearner[],
  filters: Pick<Filters, "conditions">,
  options: RowOptions,
): readonly ScopedLearner[] {
  // Rows of a large report take time to read, and here nothing asks for them.
  if (filters.conditions.length === 0) return learners;
  return learners.filter((each) => matchRows([each], filters, options).length > 0);
}

/** Returns the enrollments that meet all conditions at once. */
export function matchRows(
  learners: readonly ScopedLearner[],
  { conditions }: Pick<Filters, "conditions">,
  options: RowOptions,
): readonly Row[] {
  return learners.flatMap(({ learner }) =>
    rows([learner], options).filter((row) => conditions.every((isMet) => isMet(row))),
  );
}
