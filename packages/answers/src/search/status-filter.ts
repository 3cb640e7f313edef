import type { AdoptionViewModel } from "@aihr-plugins/core";
import { type ReportOptions, rows, scopeToPrograms } from "@aihr-plugins/report";
import { inactiveLearners } from "@aihr-plugins/report/lists";

/** The statuses by which learners can be listed. */
export const learnerStatuses = ["completed", "in-progress", "not-started", "inactive"] as const;

/** The status of an enrollment, or `inactive`: something in progress and no recent activity in any program. */
export type LearnerStatus = (typeof learnerStatuses)[number];

/**
 * Returns the filter that a learner passes who has an enrollment of this status, in this program if one is named. Being
 * inactive is a property of the learner, whatever the program.
 */
export function createStatusFilter(
  learners: readonly AdoptionViewModel[],
  options: ReportOptions,
  status: LearnerStatus,
  program: string | undefined,
): (learner: AdoptionViewModel) => boolean {
  if (status === "inactive") {
    const inactive = new Set(inactiveLearners(learners, options).map(({ learner }) => learner.userId));
    return ({ userId }) => inactive.has(userId);
  }
  return (learner) => {
    const scoped = program === undefined ? [learner] : scopeToPrograms([learner], [program]);
    return rows(scoped, options).some((row) => row.status === status);
  };
}
