import {
  type ChangeRow,
  enrollmentChange,
  type Gain,
  type RecordedEnrollment,
  type RecordedLearner,
  type RecordedState,
} from "@aihr-plugins/history";
import { type Status, statusText } from "@aihr-plugins/report";
import { departed } from "../sheet/departed.ts";
import { cellInstant, cellNumber, cellPercent, cellText } from "./cell-values.ts";
import type { SheetLine } from "./sheet-lines.ts";

/** A line, and what it added to the state. */
export interface ReplayedLine extends Omit<ChangeRow, "run" | "learner" | "program"> {
  readonly line: SheetLine;
  readonly statusBefore: Status | null;
  readonly listed: Gain;
}

/** What the lines of a history come to. */
export interface Replay {
  readonly lines: readonly ReplayedLine[];
  readonly state: RecordedState;
  /** The newest line of each enrollment, by `lineKey`. */
  readonly newest: ReadonlyMap<string, SheetLine>;
}

/** Identifies an enrollment, or a learner on a line about the learner only. */
export function lineKey({ learner, program }: Pick<SheetLine, "learner" | "program">): string {
  return program === null ? learner : `${learner}\n${program}`;
}

/**
 * Puts a history together, line by line. What a line does not say, because an earlier version wrote it or the user deleted
 * a column, follows from the line before.
 *
 * @param lines oldest first
 */
export function replay(lines: readonly SheetLine[]): Replay {
  const learners = new Map<string, LearnerDraft>();
  const newest = new Map<string, SheetLine>();
  const replayed = lines.map((line): ReplayedLine => {
    const draft = learners.get(line.learner) ?? createDraft();
    learners.set(line.learner, draft);
    const { cells, program } = line;
    const before = program === null ? null : (draft.enrollments.get(program) ?? null);
    const after = program === null ? null : enrollmentAfter(line, before);
    if (program !== null && after === null) draft.enrollments.delete(program);
    if (program !== null && after !== null) draft.enrollments.set(program, after);
    newest.set(lineKey(line), line);

    const change = hasGains(line) ? null : enrollmentChange(line.learner, program ?? "", before, after);
    const listed = gainIn(cells.listed) ?? listedNow(draft, line);
    if (listed !== 0) draft.isListed = listed === 1;
    draft.learnerId = cellText(cells.learnerId) ?? draft.learnerId;
    draft.name = cellText(cells.learnerName) ?? draft.name;
    return {
      line,
      listed,
      statusBefore: before?.status ?? null,
      enrolled: gainIn(cells.enrolled) ?? change?.enrolled ?? 0,
      started: gainIn(cells.started) ?? change?.started ?? 0,
      completed: gainIn(cells.completed) ?? change?.completed ?? 0,
      progressGained: cellPercent(cells.progressGained) ?? change?.progressGained ?? 0,
      minutesGained: cellNumber(cells.minutesGained) ?? change?.minutesGained ?? 0,
    };
  });
  return { lines: replayed, state: { learners, programs: new Map() }, newest };
}

/** What a line itself says that it added; 0 for what it does not say. */
export function recordedLine(line: SheetLine): ReplayedLine {
  const { cells } = line;
  return {
    line,
    statusBefore: null,
    listed: gainIn(cells.listed) ?? 0,
    enrolled: gainIn(cells.enrolled) ?? 0,
    started: gainIn(cells.started) ?? 0,
    completed: gainIn(cells.completed) ?? 0,
    progressGained: cellPercent(cells.progressGained) ?? 0,
    minutesGained: cellNumber(cells.minutesGained) ?? 0,
  };
}

type LearnerDraft = { -readonly [Key in keyof RecordedLearner]: RecordedLearner[Key] } & {
  readonly enrollments: Map<string, RecordedEnrollment>;
};

function createDraft(): LearnerDraft {
  return { learnerId: "", name: null, isListed: false, hours: null, enrollments: new Map() };
}

/** On lines of earlier versions, who has an enrollment is in the report. */
function listedNow({ isListed, enrollments }: LearnerDraft, { program, cells }: SheetLine): Gain {
  const isPresent = program === null ? cells.status !== departed : enrollments.size > 0;
  if (isListed === isPresent) return 0;
  return isPresent ? 1 : -1;
}

function enrollmentAfter({ cells }: SheetLine, before: RecordedEnrollment | null): RecordedEnrollment | null {
  if (cells.status === departed || cells.enrolled === -1) return null;
  const progress =
    cells.progressPercent === undefined
      ? sumOf(before?.progress, cellPercent(cells.progressGained))
      : cellPercent(cells.progressPercent);
  const minutesSpent =
    cells.minutesSpent === undefined
      ? sumOf(before?.minutesSpent, cellNumber(cells.minutesGained))
      : cellNumber(cells.minutesSpent);
  return {
    status: statuses.get(String(cells.status)) ?? statusFrom(progress, minutesSpent),
    progress,
    minutesSpent,
    minutesLeft: cellNumber(cells.minutesLeft),
    lastActivity: cellInstant(cells.lastActivity),
    deviation: null,
  };
}

const statuses: ReadonlyMap<string, Status> = new Map(
  (["completed", "in-progress", "not-started", "unknown"] as const).map((status) => [statusText(status), status]),
);

function sumOf(before: number | null | undefined, gained: number | null): number | null {
  return gained === null ? (before ?? null) : (before ?? 0) + gained;
}

/** For a sheet whose column of statuses the user deleted. */
function statusFrom(progress: number | null, minutesSpent: number | null): Status {
  if (progress !== null && progress >= 100) return "completed";
  if ((progress ?? 0) > 0 || (minutesSpent ?? 0) > 0) return "in-progress";
  return progress === null ? "unknown" : "not-started";
}

function hasGains({ cells }: SheetLine): boolean {
  return gainKeys.every((key) => typeof cells[key] === "number");
}

const gainKeys = ["enrolled", "started", "completed", "progressGained", "minutesGained"] as const;

function gainIn(cell: unknown): Gain | undefined {
  return cell === 1 || cell === -1 || cell === 0 ? cell : undefined;
}
