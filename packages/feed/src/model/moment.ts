import type { FeedDialect } from "./feed-dialect.ts";

/** The recorded report as of which a feed answers, and what follows from it for SQL. */
export interface Moment {
  /** Number of the report; 0 before the first one. */
  readonly run: number;
  /** Its calendar day, such as `2026-11-23`. */
  readonly day: string;
  /** An enrollment in progress whose last activity is before this instant (ISO 8601 in UTC) has stalled. */
  readonly stalledBefore: string;
  /** An enrollment in progress whose last activity is before this instant is at risk, if it has not stalled. */
  readonly quietBefore: string;
  readonly dialect: FeedDialect;
}
