import type { AdoptionViewModel } from "@aihr-plugins/core";
import { metrics, percentText, programLabel, type Row, type RowOptions, rows, statusText } from "@aihr-plugins/report";

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
  /** `People Analytics (PA): 45%, stalled; Talent Acquisition (TA): 100%` */
  readonly programs: string;
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
    programs: own.flatMap(programText).join("; "),
  };
}

function programText(row: Row): readonly string[] {
  const { program, programName, abbreviation, status, stalled, progressPercent } = row;
  if (program === null || status === null) return [];
  const progress = progressPercent === null ? statusText(status) : percentText(progressPercent);
  return [
    `${programLabel({ key: program, name: programName, abbreviation })}: ${progress}${stalled ? ", stalled" : ""}`,
  ];
}
