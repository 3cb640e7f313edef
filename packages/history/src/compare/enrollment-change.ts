import type { Status } from "@aihr-plugins/report";
import type { EnrollmentChange, Gain } from "./changes.ts";
import { gainOf } from "./millionths.ts";
import type { RecordedEnrollment } from "./recorded-state.ts";

/**
 * Returns what changed in an enrollment, or null if nothing did.
 *
 * @param learner identity of the learner
 * @param program identity of the program
 * @param before null if there was no enrollment
 * @param after null if there is none any more
 */
export function enrollmentChange(
  learner: string,
  program: string,
  before: RecordedEnrollment | null,
  after: RecordedEnrollment | null,
): EnrollmentChange | null {
  if (isSame(before, after)) return null;
  const [statusBefore, status] = [before?.status ?? null, after?.status ?? null];
  const [minutesBefore, minutesSpent] = [before?.minutesSpent ?? null, after?.minutesSpent ?? null];
  return {
    learner,
    program,
    status,
    statusBefore,
    progress: after?.progress ?? null,
    progressGained: gainOf(clamped(before), clamped(after)),
    minutesSpent,
    minutesGained: gainOf(minutesBefore, minutesSpent),
    minutesLeft: after?.minutesLeft ?? null,
    lastActivity: after?.lastActivity ?? null,
    enrolled: gained(statusBefore !== null, status !== null),
    started: gained(hasBegun(statusBefore), hasBegun(status)),
    completed: gained(statusBefore === "completed", status === "completed"),
  };
}

function isSame(one: RecordedEnrollment | null, other: RecordedEnrollment | null): boolean {
  if (one === null || other === null) return one === other;
  return (
    one.status === other.status &&
    one.progress === other.progress &&
    one.minutesSpent === other.minutesSpent &&
    one.minutesLeft === other.minutesLeft &&
    one.lastActivity === other.lastActivity
  );
}

function clamped(enrollment: RecordedEnrollment | null): number | null {
  const progress = enrollment?.progress ?? null;
  return progress === null ? null : Math.min(100, Math.max(0, progress));
}

function hasBegun(status: Status | null): boolean {
  return status === "in-progress" || status === "completed";
}

function gained(before: boolean, after: boolean): Gain {
  if (before === after) return 0;
  return after ? 1 : -1;
}
