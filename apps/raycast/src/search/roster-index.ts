import { createLearnerIndex, type LearnerIndex } from "@aihr-plugins/answers";
import type { AdoptionViewModel } from "@aihr-plugins/core";
import type { ReportOptions } from "@aihr-plugins/report";

/**
 * Returns the index of these learners. Only the latest is kept: during a refresh two would not fit into memory, so
 * callers should not hold on to one either.
 */
export function indexOf(learners: readonly AdoptionViewModel[], options: ReportOptions): LearnerIndex {
  if (latest?.learners === learners && latest.options.readAt === options.readAt) return latest;
  latest = undefined;
  latest = createLearnerIndex(learners, options);
  return latest;
}

/** Makes room for a reading. A search meanwhile builds the index again. */
export function dropIndex(): void {
  latest = undefined;
}

let latest: LearnerIndex | undefined;
