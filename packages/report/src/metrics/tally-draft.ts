import { type Band, bands } from "./bands.ts";
import { type Counts, type CountsDraft, noCounts } from "./counts.ts";
import { addExact, type Exact } from "./exact.ts";
import { type FunnelStage, funnelStages } from "./funnel-stage.ts";
import { type QualityIssue, qualityIssues } from "./quality-issue.ts";

/**
 * Everything that the figures of a report are made of. Tallies of separate learners add up exactly, so a report of any
 * size can be tallied page by page.
 */
export interface Tally {
  readonly counts: Counts<CountedMetric>;
  readonly funnel: Counts<FunnelStage>;
  readonly bands: Counts<Band>;
  readonly quality: Counts<QualityIssue>;
  /** Completed enrollments by month of their last change (`2026-11`), or by an empty text without a usable date. */
  readonly completionsByMonth: Counts<string>;
  readonly sums: Readonly<Record<SumName, Exact | null>>;
  /** Progress by minutes of the program; 0 for an unknown duration. */
  readonly progressByDuration: ReadonlyMap<number, ProgressSum>;
  /** Millionths of minutes that each learner with a begun enrollment and a known time has spent. */
  readonly spentByLearner: readonly number[];
  readonly lastActivity: string | null;
}

/** The metrics that are counts. */
type CountedMetric = (typeof countedMetrics)[number];

/** A sum of the numbers that are given; null if none is. */
export type SumName = (typeof sumNames)[number];

/** Progress, from 0 to 100, of the enrollments that have one. */
interface ProgressSum {
  readonly progress: Exact;
  readonly enrollments: number;
}

/** A tally under construction. */
export interface TallyDraft extends Tally {
  readonly counts: CountsDraft<CountedMetric>;
  readonly funnel: CountsDraft<FunnelStage>;
  readonly bands: CountsDraft<Band>;
  readonly quality: CountsDraft<QualityIssue>;
  readonly completionsByMonth: CountsDraft<string>;
  readonly sums: Record<SumName, Exact | null>;
  readonly progressByDuration: Map<number, ProgressSum>;
  readonly spentByLearner: number[];
  lastActivity: string | null;
}

/** A tally of no learners, to add to. */
export function emptyTally(): TallyDraft {
  return {
    counts: noCounts(countedMetrics),
    funnel: noCounts(funnelStages),
    bands: noCounts(bands),
    quality: noCounts(qualityIssues),
    completionsByMonth: {},
    sums: Object.fromEntries(sumNames.map((name) => [name, null])) as Record<SumName, null>,
    progressByDuration: new Map(),
    spentByLearner: [],
    lastActivity: null,
  };
}

/** Adds the progress of enrollments in programs of one duration in minutes. */
export function addProgress(sum: TallyDraft, minutes: number, progress: Exact, enrollments: number): void {
  const before = sum.progressByDuration.get(minutes);
  sum.progressByDuration.set(minutes, {
    progress: addExact(before?.progress ?? null, progress),
    enrollments: (before?.enrollments ?? 0) + enrollments,
  });
}

/** The counts and sums of enrollments: those of the programs add up to those of the organization. */
export const ofEnrollments = {
  counts: [
    "enrollments",
    "completed",
    "inProgress",
    "notStarted",
    "unknownStatus",
    "stalledEnrollments",
    "atRiskEnrollments",
  ],
  sums: ["minutesLeft"],
} as const;

/** The counts and sums of learners, who may be in several programs. */
export const ofLearners = {
  counts: ["learners", "startedLearners", "completers", "activeLearners", "learnersWithStalled", "inactiveLearners"],
  sums: ["minutesSpent", "minutesSpentByBegun", "hoursStudied"],
} as const;

const countedMetrics = [...ofEnrollments.counts, ...ofLearners.counts] as const;
const sumNames = [...ofEnrollments.sums, ...ofLearners.sums] as const;
