import { addCounts } from "./counts.ts";
import { addExact } from "./exact.ts";
import { laterOf } from "./later-of.ts";
import { addProgress, ofEnrollments, type Tally, type TallyDraft } from "./tally-draft.ts";

/** Adds the counts and sums of enrollments, not those of learners. The tallies must not share an enrollment. */
export function addEnrollments(sum: TallyDraft, more: Tally): void {
  for (const key of ofEnrollments.counts) sum.counts[key] += more.counts[key];
  for (const name of ofEnrollments.sums) sum.sums[name] = addExact(sum.sums[name], more.sums[name]);
  for (const [minutes, { progress, enrollments }] of more.progressByDuration) {
    addProgress(sum, minutes, progress, enrollments);
  }
  addCounts(sum.bands, more.bands);
  addCounts(sum.quality, more.quality);
  addCounts(sum.completionsByMonth, more.completionsByMonth);
  sum.lastActivity = laterOf(sum.lastActivity, more.lastActivity);
}
