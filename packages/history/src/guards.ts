import { localTimeText } from "@aihr-plugins/report";
import type { Changes } from "./compare/changes.ts";
import type { RecordOutcome } from "./record-outcome.ts";
import type { RecordOptions, ReportToRecord } from "./report-to-record.ts";

/** What a history is of, and its newest report. Null before the first one. */
export interface HistoryLog {
  readonly timeZone: string | null;
  readonly scope: string | null;
  /** When its newest report was read, in milliseconds since 1970. */
  readonly newestAt: number | null;
}

/** The outcome if a report must not be compared with the history at all, else null. */
export function refusalBefore(report: ReportToRecord, log: HistoryLog): RecordOutcome | null {
  const { complete, drifted, readAt, scope, timeZone } = report;
  if (!complete) return { kind: "refused", reason: "incomplete" };
  if (drifted) return { kind: "refused", reason: "drifted" };
  if (log.scope !== null && log.scope !== scope) {
    return { kind: "refused", reason: "other-scope", expected: log.scope, actual: scope };
  }
  if (log.timeZone !== null && log.timeZone !== timeZone) {
    return { kind: "refused", reason: "other-time-zone", expected: log.timeZone, actual: timeZone };
  }
  const { newestAt } = log;
  if (newestAt === null || newestAt < readAt) return null;
  // A second recorder of the same day has only come too late. A clock that is days behind must be noticed.
  const isOfSameDay = dayOfInstant(newestAt, timeZone) === dayOfInstant(readAt, timeZone);
  return isOfSameDay ? { kind: "nothing-new", at: newestAt } : { kind: "refused", reason: "older", newestAt };
}

/** The outcome if more than a fifth of the learners would have left, else null. */
export function refusalOfChanges({ counts }: Pick<Changes, "counts">, { accept }: RecordOptions): RecordOutcome | null {
  const { left, learnersBefore } = counts;
  if (accept === true || left * 5 <= learnersBefore) return null;
  return { kind: "refused", reason: "shrunken", left, learnersBefore };
}

/** The calendar day of an instant in a time zone: `2026-11-23`. */
export function dayOfInstant(instant: number, timeZone: string): string {
  return localTimeText(new Date(instant).toISOString(), timeZone).slice(0, 10);
}
