import type { AdoptionProgressViewModel, AdoptionViewModel } from "@aihr-plugins/core";
import { addToGroup } from "./grouping.ts";
import { uniteLearners } from "./learners.ts";
import { firstSpelling, programIdentity, programKey } from "./programs.ts";

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

/** Returns for each program's key its learners, as `scopeToPrograms` would. */
export function learnersByProgram(
  learners: readonly AdoptionViewModel[],
): ReadonlyMap<string, readonly AdoptionViewModel[]> {
  const keys = new Map<string, string>();
  const groups = new Map<string, AdoptionViewModel[]>();
  for (const learner of uniteLearners(learners)) {
    const entries = new Map<string, AdoptionProgressViewModel[]>();
    for (const entry of learner.progress ?? []) {
      const key = programKey(entry);
      const identity = programIdentity(key);
      keys.set(identity, firstSpelling(keys.get(identity) ?? key, key));
      addToGroup(entries, identity, entry);
    }
    for (const [identity, progress] of entries) {
      addToGroup(groups, identity, { ...learner, totalHoursStudied: null, progress });
    }
  }
  return new Map([...groups].map(([identity, group]) => [keys.get(identity) ?? identity, group]));
}
