import { dayOfInstant } from "@aihr-plugins/history";
import { defaultDays } from "@aihr-plugins/report";
import type { FeedDialect } from "./feed-dialect.ts";
import type { Moment } from "./moment.ts";

/** A recorded report: when it was read, in milliseconds since 1970, and in which time zone its days are counted. */
export interface RecordedReport {
  readonly run: number;
  readonly at: number;
  readonly day: string;
  readonly timeZone: string;
}

const dayMs = 86_400_000;
const never = new Date(0).toISOString();

/** Returns the moment of a report, or the one before the first report. */
export function momentOfRun(report: RecordedReport | null, dialect: FeedDialect): Moment {
  if (report === null) return { run: 0, day: "1970-01-01", stalledBefore: never, quietBefore: never, dialect };
  const { run, day, timeZone } = report;
  const daysBefore = (days: number) => startOfDay(Date.parse(day) / dayMs - days, timeZone);
  return {
    run,
    day,
    // "More than 30 calendar days ago" is "before the day that was 30 days ago began".
    stalledBefore: daysBefore(defaultDays),
    quietBefore: daysBefore(Math.ceil(defaultDays / 2) - 1),
    dialect,
  };
}

/** The first instant of a calendar day (days since 1970-01-01) in a time zone, as ISO 8601 in UTC. */
function startOfDay(dayNumber: number, timeZone: string): string {
  const day = new Date(dayNumber * dayMs).toISOString().slice(0, 10);
  // No zone is farther from UTC than this.
  let [before, within] = [dayNumber * dayMs - dayMs, dayNumber * dayMs + dayMs];
  while (within - before > 1) {
    const middle = Math.floor((before + within) / 2);
    if (dayOfInstant(middle, timeZone) < day) before = middle;
    else within = middle;
  }
  return new Date(within).toISOString();
}
