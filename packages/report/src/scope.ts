import type { AdoptionProgressViewModel, AdoptionViewModel } from "@aihr-plugins/core";
import { uniteLearners } from "./learners.ts";
import { programIdentity, programKey } from "./programs.ts";

/**
 * Narrows a report to programs: the learners with an enrollment in one of them, with these enrollments only. Metrics of
 * the result are those of the programs, whichever way they were chosen. `totalHoursStudied` is null, because it is over
 * all programs. Without keys, every program in the report counts: use this for a report that was filtered by SKU.
 *
 * @example
 * metrics(scopeToPrograms(learners, ["PA"]), { readAt }).adoptionRate;
 */
export function scopeToPrograms(
  learners: readonly AdoptionViewModel[],
  keys?: readonly string[],
): readonly AdoptionViewModel[] {
  const identities = keys && new Set(keys.map(programIdentity));
  const isInScope = (entry: AdoptionProgressViewModel) =>
    identities === undefined || identities.has(programIdentity(programKey(entry)));
  return uniteLearners(learners).flatMap((learner) => {
    const progress = (learner.progress ?? []).filter(isInScope);
    return progress.length === 0 ? [] : [{ ...learner, totalHoursStudied: null, progress }];
  });
}
