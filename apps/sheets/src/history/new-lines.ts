import { type Changes, compare, type EnrollmentChange, type RecordedState } from "@aihr-plugins/history";
import {
  fractionOf,
  learnerIdentity,
  programIdentity,
  type Row,
  type Status,
  statusText,
  unnamedLearner,
} from "@aihr-plugins/report";
import type { Cell } from "../functions/grid.ts";
import { departed } from "../sheet/departed.ts";
import type { HistoryKey } from "./history-plan.ts";
import { lineKey, type Replay } from "./replay.ts";
import type { SheetLine } from "./sheet-lines.ts";

/** A line as it should be. */
export interface HistoryLine {
  /** `lineKey`. */
  readonly key: string;
  readonly cells: Readonly<Record<Exclude<HistoryKey, "day" | "recordedAt">, Cell>>;
}

/** What a report adds to a history. */
export interface Addition {
  readonly counts: Changes["counts"];
  readonly lines: readonly HistoryLine[];
}

/**
 * Returns the lines that say what a report changes.
 *
 * @param known the state before them, with the report's numbers
 * @param before the lines that led to it
 * @param open lines of the same day, which may be replaced: each gets a line, also if its change was taken back
 */
export function newLines(
  known: RecordedState,
  before: Replay,
  open: readonly SheetLine[],
  {
    learners,
    rows,
    readAt,
  }: { readonly learners: Parameters<typeof compare>[1]; readonly rows: readonly Row[]; readonly readAt: number },
): Addition {
  const changes = compare(known, learners, readAt);
  const spelled = createSpelling(rows, [...before.newest.values(), ...open]);
  const unlisted = new Map(
    changes.learners.flatMap(({ identity, listed }) => (listed === 0 ? [] : [[identity, listed]])),
  );
  const changed = new Map(changes.enrollments.map((change) => [lineKey(change), change]));
  const places = new Map([...open, ...changed.values()].map((place): [string, LinePlace] => [lineKey(place), place]));
  const withLine = new Set([...places.values()].map(({ learner }) => learner));
  for (const [learner] of unlisted) if (!withLine.has(learner)) places.set(learner, { learner, program: null });
  const lines = [...places].map(([key, { learner, program }]): HistoryLine => {
    const listed = unlisted.get(learner) ?? 0;
    // On one line of each learner, so that the column adds up.
    unlisted.delete(learner);
    const change = changed.get(key) ?? unchanged(known, learner, program ?? "");
    const isGone = program === null ? listed === -1 : change.status === null;
    return { key, cells: { ...cellsOf(change, isGone), ...spelled(learner, program ?? ""), listed } };
  });
  return { counts: changes.counts, lines };
}

function unchanged(known: RecordedState, learner: string, program: string): EnrollmentChange {
  const {
    status = null,
    progress = null,
    minutesSpent = null,
    minutesLeft = null,
    lastActivity = null,
  } = known.learners.get(learner)?.enrollments.get(program) ?? {};
  const numbers = { status, statusBefore: status, progress, minutesSpent, minutesLeft, lastActivity };
  return { learner, program, ...numbers, progressGained: 0, minutesGained: 0, enrolled: 0, started: 0, completed: 0 };
}

function cellsOf(change: EnrollmentChange, isGone: boolean): Omit<HistoryLine["cells"], keyof Spelled | "listed"> {
  const { status, statusBefore, progress, progressGained, minutesSpent, minutesGained } = change;
  const { minutesLeft, lastActivity, enrolled, started, completed } = change;
  return {
    status: isGone ? departed : textOrNull(status),
    statusBefore: textOrNull(statusBefore),
    progressPercent: fractionOf(progress),
    progressGained: fractionOf(progressGained),
    minutesSpent,
    minutesGained,
    minutesLeft,
    lastActivity: lastActivity === null ? null : new Date(lastActivity),
    enrolled,
    started,
    completed,
  };
}

function textOrNull(status: Status | null): string | null {
  return status === null ? null : statusText(status);
}

type LinePlace = Pick<SheetLine, "learner" | "program">;

interface Spelled {
  readonly learnerName: Cell;
  readonly learnerId: Cell;
  readonly program: Cell;
}

/** Names and IDs as the report has them, or as lines of the sheet had them last. */
function createSpelling(rows: readonly Row[], lines: readonly SheetLine[]) {
  const learners = new Map<string, Pick<Spelled, "learnerName" | "learnerId">>();
  const programs = new Map<string, Cell>([["", null]]);
  for (const { learner, program, cells } of lines) {
    learners.set(learner, { learnerName: cells.learnerName ?? null, learnerId: cells.learnerId ?? null });
    if (program !== null) programs.set(program, cells.program ?? null);
  }
  for (const { learnerId, learnerName, program } of rows) {
    learners.set(learnerIdentity(learnerId), { learnerName: learnerName ?? unnamedLearner, learnerId });
    programs.set(programIdentity(program ?? ""), program);
  }
  return (learner: string, program: string): Spelled => ({
    ...(learners.get(learner) ?? { learnerName: null, learnerId: learner }),
    program: programs.get(program) ?? null,
  });
}
