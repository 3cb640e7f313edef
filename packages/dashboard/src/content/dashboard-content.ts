import type { Metrics } from "@aihr-plugins/report";
import type { LearnersAtRisk } from "./learners-at-risk.ts";

/**
 * What a dashboard knows: plain data, which the page holds as JSON. Figures are as report and history computed them; the
 * page only chooses, adds up weeks and words them.
 */
export interface DashboardContent {
  readonly title: string;
  /** When the report was read, in milliseconds since 1970. */
  readonly readAt: number;
  readonly timeZone: string;
  /** Whether all learners are in the report. */
  readonly complete: boolean;
  /** The weeks of the history, oldest first. Empty without a history. */
  readonly weeks: readonly DashboardWeek[];
  /** The organization, then each program by its shown name. */
  readonly scopes: readonly DashboardScope[];
  /** Null if the page holds no names. */
  readonly learnersAtRisk: LearnersAtRisk | null;
}

/** A week from Monday to Sunday. */
export interface DashboardWeek {
  /** Its Monday: `2026-11-16`. */
  readonly from: string;
  /** The day of its last report: that of an earlier week if it has none. */
  readonly day: string;
  /** Whether there is a report of this week. */
  readonly recorded: boolean;
}

/** The organization or a program. */
export interface DashboardScope {
  /** The program's key; empty for the organization. */
  readonly key: string;
  readonly name: string;
  readonly metrics: Metrics;
  /** Learners at each stage, in the order of the funnel. */
  readonly funnel: readonly StageCount[];
  /** Enrollments that need attention, by reason. */
  readonly attention: AttentionCounts;
  /** For each week, what happened in it and how things stood at its end. */
  readonly weekly: WeeklyFigures;
}

/** How many learners are at a stage of the funnel. */
export interface StageCount {
  readonly title: string;
  readonly learners: number;
}

/** Stalled enrollments, and those at risk by reason. */
export interface AttentionCounts {
  readonly stalled: number;
  readonly quiet: number;
  readonly "over-duration": number;
}

/** A number for each week, by figure; null where there is none, as before a program had learners. */
export type WeeklyFigures = Readonly<Record<string, readonly (number | null)[]>>;

/** What happened in a week. */
export const activityFigures = ["newStarts", "newCompletions", "hours"] as const;
