import type { AdoptionViewModel } from "@aihr-plugins/core";
import { metrics, type RowOptions, rows } from "@aihr-plugins/report";

/** The ten fields of a learner that most workflows need. */
export interface SimplifiedLearner {
  readonly learnerId: string;
  readonly learnerName: string | null;
  readonly totalHoursStudied: number | null;
  readonly averageProgress: number | null;
  readonly completed: number;
  readonly inProgress: number;
  readonly notStarted: number;
  readonly stalledEnrollments: number;
  readonly lastActivity: string | null;
  /** One short entry for each program. */
  readonly progress: readonly object[];
}

/** Returns the learner's simplified fields as of `readAt`. */
export function simplifiedLearner(learner: AdoptionViewModel, options: RowOptions): SimplifiedLearner {
  const { totalHoursStudied, averageProgress, completed, inProgress, notStarted, stalledEnrollments, lastActivity } =
    metrics([learner], options);
  const own = rows([learner], { ...options, withoutPrograms: true });
  return {
    learnerId: learner.userId,
    learnerName: own[0]?.learnerName ?? null,
    totalHoursStudied,
    averageProgress,
    completed,
    inProgress,
    notStarted,
    stalledEnrollments,
    lastActivity,
    progress: own
      .filter(({ program }) => program !== null)
      .map(({ program, programName, status, progressPercent }) => ({ program, programName, status, progressPercent })),
  };
}
