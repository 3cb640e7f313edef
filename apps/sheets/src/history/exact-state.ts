import type { RecordedEnrollment, RecordedLearner, RecordedState } from "@aihr-plugins/history";
import { learnerIdentity, programIdentity, type Row } from "@aihr-plugins/report";
import { lineKey, type Replay } from "./replay.ts";
import type { SheetLine } from "./sheet-lines.ts";

/**
 * The state of a sheet, with the report's own numbers where they are the same: a sheet keeps percentages as fractions and
 * instants less exactly, and that is no change. What an earlier version did not write is taken for unchanged, too.
 */
export function exactState({ state, newest }: Replay, rows: readonly Row[]): RecordedState {
  const learners = new Map<string, RecordedLearner>(state.learners);
  for (const row of rows) {
    const [learner, program] = [learnerIdentity(row.learnerId), programIdentity(row.program ?? "")];
    const known = learners.get(learner);
    const enrollment = known?.enrollments.get(program);
    const line = newest.get(lineKey({ learner, program }));
    if (known === undefined || enrollment === undefined || line === undefined) continue;
    const enrollments = new Map(known.enrollments).set(program, exactEnrollment(enrollment, row, line));
    learners.set(learner, { ...known, enrollments });
  }
  return { ...state, learners };
}

function exactEnrollment(known: RecordedEnrollment, row: Row, line: SheetLine): RecordedEnrollment {
  const { progressPercent, minutesSpent, minutesLeft, lastActivity } = row;
  const isUnknown = (key: "minutesLeft" | "lastActivity") => line.at === null || line.cells[key] === undefined;
  return {
    ...known,
    progress: isSameNumber(known.progress, progressPercent) ? progressPercent : known.progress,
    minutesSpent: isSameNumber(known.minutesSpent, minutesSpent) ? minutesSpent : known.minutesSpent,
    minutesLeft:
      isUnknown("minutesLeft") || isSameNumber(known.minutesLeft, minutesLeft) ? minutesLeft : known.minutesLeft,
    lastActivity:
      isUnknown("lastActivity") || isSameSecond(known.lastActivity, lastActivity) ? lastActivity : known.lastActivity,
  };
}

function isSameNumber(one: number | null, other: number | null): boolean {
  if (one === null || other === null) return one === other;
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one));
}

function isSameSecond(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return one === other;
  return Math.abs(Date.parse(one) - Date.parse(other)) < 1000;
}
