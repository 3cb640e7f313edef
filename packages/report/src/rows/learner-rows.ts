import type { AdoptionViewModel } from "@aihr-plugins/core";
import { uniteLearners } from "../learners.ts";
import type { ReportOptions } from "../report-options.ts";
import type { EnrollmentRow } from "./row.ts";
import { createRowReader } from "./row-reader.ts";

/** A learner with one row for each of their programs. */
export interface LearnerRows {
  readonly learner: AdoptionViewModel;
  readonly rows: readonly EnrollmentRow[];
}

/**
 * Returns each learner once, with their rows: for several figures of one report, which is then read only once.
 *
 * @throws RangeError for a time zone that does not exist
 * @example
 * const read = learnerRows(learners, options);
 * const { organization, programs } = reportMetrics(read, options);
 */
export function learnerRows(learners: readonly AdoptionViewModel[], options: ReportOptions): readonly LearnerRows[] {
  const reader = createRowReader(options);
  return uniteLearners(learners).map((learner) => ({ learner, rows: reader.rowsOf(learner) }));
}
