import type { AdoptionViewModel } from "@aihr-plugins/core";
import {
  type EnrollmentRow,
  type LearnerRows,
  learnerIdentity,
  learnerRows,
  programIdentity,
  programs,
  type Row,
  rows,
} from "@aihr-plugins/report";
import type { ChangeCounts, Changes, DeviationChange, EnrollmentChange, LearnerChange } from "./changes.ts";
import { deviationOf, isSameDeviation } from "./deviation.ts";
import { enrollmentChange } from "./enrollment-change.ts";
import { isSameProgramShown, programsShown } from "./programs-shown.ts";
import type { ReadReport } from "./read-report.ts";
import type { RecordedEnrollment, RecordedLearner, RecordedProgram, RecordedState } from "./recorded-state.ts";

/**
 * Returns what a complete report changes in what a history knows. It reads no clock and no disk, so it also runs in Apps
 * Script. Check the guards (`refusalBefore`, `refusalOfChanges`) before you keep the result.
 *
 * @param readAt when the report was read, in milliseconds since 1970
 * @example
 * const changes = compare(known, learners, readAt);
 * const next = applyChanges(known, changes);
 */
export function compare(known: RecordedState, learners: readonly AdoptionViewModel[], readAt: number): Changes {
  const read = { learners: learnerRows(learners, { readAt }), programs: programs(learners, { readAt }), readAt };
  return compareRead(known, read);
}

/** Compares a report that has been read already, as `compare` would. */
export function compareRead(known: RecordedState, report: ReadReport): Changes {
  const { learners, readAt } = report;
  const shown = programsShown(report);
  const drafts: Drafts = { learners: [], enrollments: [], deviations: [] };
  const found = new Set<string>();
  let learnersBefore = 0;

  for (const { learner, rows } of learners) {
    const identity = learnerIdentity(learner.userId);
    found.add(identity);
    const before = known.learners.get(identity);
    compareLearner(drafts, identity, before, recordedLearner(learner, rows));
    compareEnrollments(drafts, identity, before?.enrollments ?? noEnrollments, rows, shown);
  }
  for (const [identity, learner] of known.learners) {
    if (!learner.isListed) continue;
    learnersBefore += 1;
    if (found.has(identity)) continue;
    compareLearner(drafts, identity, learner, { ...learner, isListed: false });
    compareEnrollments(drafts, identity, learner.enrollments, [], shown);
  }
  const changed = [...shown].filter(([identity, program]) => {
    return !isSameProgramShown(known.programs.get(identity), program);
  });
  return {
    readAt,
    ...drafts,
    programs: changed.map(([, program]) => program),
    counts: countsOf(drafts, learnersBefore, learners),
  };
}

interface Drafts {
  readonly learners: LearnerChange[];
  readonly enrollments: EnrollmentChange[];
  readonly deviations: DeviationChange[];
}

type LearnerItself = Omit<RecordedLearner, "enrollments">;

function recordedLearner(learner: AdoptionViewModel, found: readonly Row[]): LearnerItself {
  const [{ learnerName, totalHoursStudied } = withoutRow] = rowsOfLearner(learner, found);
  return { learnerId: learner.userId, name: learnerName, isListed: true, hours: totalHoursStudied };
}

const withoutRow = { learnerName: null, totalHoursStudied: null };

function rowsOfLearner(learner: AdoptionViewModel, found: readonly Row[]): readonly Row[] {
  return found.length > 0 ? found : rows([learner], { readAt: 0, withoutPrograms: true });
}

function compareLearner(
  { learners }: Drafts,
  identity: string,
  before: RecordedLearner | undefined,
  after: LearnerItself,
): void {
  const wasListed = before?.isListed === true;
  const listed = wasListed === after.isListed ? 0 : after.isListed ? 1 : -1;
  const hasStudied = listed !== 0 || before?.hours !== after.hours;
  const isRenamed = before !== undefined && (before.name !== after.name || before.learnerId !== after.learnerId);
  if (hasStudied || isRenamed) {
    const { learnerId, name } = after;
    const hours = after.isListed ? after.hours : null;
    learners.push({ identity, learnerId, name, hours, listed, isNew: before === undefined, isRenamed, hasStudied });
  }
}

/** Compares the rows with what is known one by one, because most of them are the same. */
function compareEnrollments(
  { enrollments, deviations }: Drafts,
  learner: string,
  known: RecordedLearner["enrollments"],
  found: readonly EnrollmentRow[],
  programs: ReadonlyMap<string, RecordedProgram>,
): void {
  let kept = 0;
  for (const row of found) {
    const identity = programIdentity(row.program);
    const program = programs.get(identity);
    if (program === undefined) continue;
    const before = known.get(identity);
    if (before !== undefined) kept += 1;
    compareEnrollment(identity, before ?? null, recordedEnrollment(row, program));
  }
  if (kept === known.size) return;
  const identities = new Set(found.map(({ program }) => programIdentity(program)));
  for (const [identity, before] of known) {
    if (!identities.has(identity)) compareEnrollment(identity, before, null);
  }

  function compareEnrollment(program: string, one: RecordedEnrollment | null, other: RecordedEnrollment | null): void {
    const change = enrollmentChange(learner, program, one, other);
    if (change !== null) enrollments.push(change);
    const deviation = other?.deviation ?? null;
    if (!isSameDeviation(one?.deviation ?? null, deviation)) deviations.push({ learner, program, deviation });
  }
}

function recordedEnrollment(row: EnrollmentRow, program: RecordedProgram): RecordedEnrollment {
  const { status, progressPercent: progress, minutesSpent, minutesLeft, lastActivity } = row;
  return { status, progress, minutesSpent, minutesLeft, lastActivity, deviation: deviationOf(row, program) };
}

const noEnrollments: RecordedLearner["enrollments"] = new Map();

function countsOf({ learners: moved }: Drafts, learnersBefore: number, learners: readonly LearnerRows[]): ChangeCounts {
  const countOf = (test: (change: LearnerChange) => boolean) => moved.filter(test).length;
  return {
    learners: learners.length,
    enrollments: learners.reduce((sum, { rows: { length } }) => sum + length, 0),
    joined: countOf(({ isNew }) => isNew),
    returned: countOf(({ listed, isNew }) => listed === 1 && !isNew),
    left: countOf(({ listed }) => listed === -1),
    learnersBefore,
  };
}
