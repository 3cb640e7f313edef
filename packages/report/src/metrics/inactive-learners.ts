import type { AdoptionViewModel } from "@aihr-plugins/core";
import { uniteLearners } from "../learners.ts";
import { defaultDays, type ReportOptions } from "../report-options.ts";
import { createRowReader } from "../rows/row-reader.ts";
import { daysSinceLastBegunActivity, isInactive } from "./is-inactive.ts";

/** A learner with something in progress and no recent activity in any program. */
export interface InactiveLearner {
  readonly learner: AdoptionViewModel;
  readonly daysSinceLastActivity: number;
  /** Their enrollments in progress. */
  readonly inProgress: number;
}

/** Returns the inactive learners, longest first: exactly those that the metric `inactiveLearners` counts. */
export function inactiveLearners(
  learners: readonly AdoptionViewModel[],
  options: ReportOptions,
): readonly InactiveLearner[] {
  const reader = createRowReader(options);
  return uniteLearners(learners)
    .flatMap((learner) => {
      const rows = reader.rowsOf(learner);
      if (!isInactive(rows, options.days ?? defaultDays)) return [];
      const inProgress = rows.filter(({ status }) => status === "in-progress").length;
      return [{ learner, daysSinceLastActivity: daysSinceLastBegunActivity(rows) ?? 0, inProgress }];
    })
    .sort((a, b) => b.daysSinceLastActivity - a.daysSinceLastActivity);
}
