import type { MetricKey, MetricUnit, RiskReason } from "@aihr-plugins/report";

/**
 * What a digest says. Every text is final and every name is one line without control characters, so that each format
 * has the same numbers in the same words; a format only escapes and arranges them. It holds no learners' names
 * unless they were asked for.
 */
export interface DigestContent {
  /** `Learning in the week of Nov 16, 2026`. */
  readonly title: string;
  /** The first and last day that it is about, as far as there are reports: `Nov 16 – Nov 22, 2026`. */
  readonly span: string;
  /** The subject of an email. */
  readonly subject: string;
  /** One sentence. */
  readonly headline: string;
  /** Four of them. */
  readonly tiles: readonly DigestTile[];
  readonly goals: readonly DigestGoal[];
  /** Completions by week, oldest first. Empty if there is nothing to compare yet. */
  readonly weeks: readonly DigestWeek[];
  readonly programs: readonly DigestProgram[];
  /** `and 3 more programs`; null if all are listed. */
  readonly morePrograms: string | null;
  /** Groups of learners that a mapping names, such as departments, the largest first. */
  readonly groups: readonly DigestGroup[];
  /** How many groups are not shown, and why. */
  readonly groupNotes: readonly string[];
  /** Headline of the enrollments at risk, and a line for each reason. */
  readonly atRisk: { readonly title: string; readonly reasons: readonly DigestRisk[] };
  /** Learners with stalled or at-risk enrollments, by name. Empty unless names were asked for. */
  readonly namedLearners: readonly string[];
  /** Cost of activity and use of seats. Empty if neither was given. */
  readonly cost: readonly string[];
  /** Enrollments whose numbers contradict each other, by issue. */
  readonly dataQuality: readonly string[];
  /** When the figures were true, and whether all learners are in them. */
  readonly asOf: string;
  /** What else a reader needs to know about the report. */
  readonly notes: readonly string[];
  readonly link: DigestLink | null;
  readonly definitions: readonly DigestDefinition[];
  /** Why stakeholders do not get it, or null if they do. */
  readonly hold: DigestHold | null;
  /** The same for every digest of this period: `week-2026-11-16`. */
  readonly periodKey: string;
}

/** One of the four figures. */
export interface DigestTile {
  readonly title: string;
  /** Short enough for one line of a tile: `1,250.5`. */
  readonly value: string;
  /** The same as a number, for cells. Not rounded. */
  readonly amount: number | null;
  /** The same figure of the period before: `9 the week before`; null in a first digest. */
  readonly before: string | null;
  /** The same as a number. */
  readonly amountBefore: number | null;
  readonly unit: MetricUnit;
  /** How it stands as a whole: `Completion rate 35%`. */
  readonly standing: string;
}

/** A rate and the goal for it. */
export interface DigestGoal {
  readonly metric: MetricKey;
  readonly isReached: boolean;
  /** `Completion rate: 35%, 5 points below the goal of 40%`. */
  readonly text: string;
}

/** A bar of the chart. */
export interface DigestWeek {
  /** The Monday it begins with: `Nov 16`. */
  readonly label: string;
  readonly completions: number;
  /** Height from 0 to 100, in percent of the highest bar. */
  readonly height: number;
  /** The last four are drawn darker. */
  readonly isRecent: boolean;
  /** Whether there is a report of this week. Without one, its completions are in the next week that has one. */
  readonly isRecorded: boolean;
}

/** A row of the table of programs. */
export interface DigestProgram {
  readonly name: string;
  readonly learners: string;
  /** In the period; null in a first digest. */
  readonly completions: string | null;
  readonly completionRate: string;
  readonly stalled: string;
  /** The same as numbers, for cells. Not rounded. */
  readonly amounts: DigestAmounts;
}

/** A row of the table of groups. */
export type DigestGroup = DigestProgram;

/** The numbers of a row. */
export interface DigestAmounts {
  readonly learners: number;
  readonly completions: number | null;
  /** Percent from 0 to 100. */
  readonly completionRate: number | null;
  readonly stalled: number;
}

/** Enrollments that are at risk for one reason. */
export interface DigestRisk {
  readonly reason: RiskReason;
  readonly text: string;
}

/** Where the figures come from, to look closer. */
export interface DigestLink {
  readonly text: string;
  /** An https address. */
  readonly url: string;
}

/** What a word means. */
export interface DigestDefinition {
  readonly term: string;
  readonly meaning: string;
}

/**
 * Why a digest goes to its owner only: the newest report is more than two days old, the period has no report, the report
 * is incomplete, or nothing changed.
 */
export type DigestHold = "stale" | "no-report" | "incomplete" | "nothing-changed";
