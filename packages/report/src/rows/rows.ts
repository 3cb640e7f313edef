import type { AdoptionViewModel } from "@aihr-plugins/core";
import { uniteLearners } from "../learners.ts";
import type { ReportOptions } from "../report-options.ts";
import type { Row } from "./row.ts";
import { createRowReader } from "./row-reader.ts";

/** How rows are made. */
export interface RowOptions extends ReportOptions {
  /** Adds one row for each learner in no program, whose fields about a program are null. Off by default. */
  readonly withoutPrograms?: boolean;
}

/**
 * Returns one row for each enrollment (learner and program), in the order of the report. A program that is listed twice
 * for a learner is one row.
 *
 * @throws RangeError for a time zone that does not exist
 * @example
 * const stalled = rows(learners, { readAt: Date.now() }).filter((row) => row.stalled);
 */
export function rows(learners: readonly AdoptionViewModel[], options: RowOptions): readonly Row[] {
  const reader = createRowReader(options);
  return uniteLearners(learners).flatMap((learner): readonly Row[] => {
    const found = reader.rowsOf(learner);
    return found.length === 0 && options.withoutPrograms === true ? [reader.rowWithoutProgram(learner)] : found;
  });
}
