import type { AdoptionViewModel } from "@aihr-plugins/core";
import { metrics, type RowOptions, rows } from "@aihr-plugins/report";

/** What most people want to know of a learner. */
export interface SimplifiedLearner {
  readonly learnerId: string;
  readonly learnerName: string | null;
  readonly totalHoursStudied: number | null;
  readonly averageProgress: number | null;
  readonly completed: number;
  readonly inProgress: number;
  readonly notStarted: number;
  readonly stalled: number;
  readonly lastActivity: string | null;
  /** One short entry for each program. */
  readonly progress: readonly object[];
}

export function simplifiedLearner(learner: AdoptionViewModel, options: RowOptions): SimplifiedLearner {
  const { totalHoursStudied, averageProgress, completed, inProgress, notStarted, stalled, lastActivity } = metrics(
    [learner],
    options,
  );
  return {
    learnerId: learner.userId,
    learnerName: learner.userName ?? null,
    totalHoursStudied,
    averageProgress,
    completed,
    inProgress,
    notStarted,
    stalled,
    lastActivity,
    progress: rows([learner], options)
      .filter(({ program }) => program !== null)
      .map(({ program, programName, status, progressPercent }) => ({ program, programName, status, progressPercent })),
  };
}
