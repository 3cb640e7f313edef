import type { AdoptionViewModel } from "@aihr-plugins/core";
import {
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
  const missing = new Map([...known.learners].filter(([, { isListed }]) => isListed));
  const learnersBefore = missing.size;

  for (const { learner, rows: found } of learners) {
    const identity = learnerIdentity(learner.userId);
    missing.delete(identity);
    compareLearner(drafts, identity, known.learners.get(identity), recordedLearner(learner, found, shown));
  }
  for (const [identity, learner] of missing) {
    compareLearner(drafts, identity, learner, { ...learner, isListed: false, enrollments: new Map() });
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

function recordedLearner(
  learner: AdoptionViewModel,
  found: readonly Row[],
  programs: ReadonlyMap<string, RecordedProgram>,
): RecordedLearner {
  const [{ learnerName, totalHoursStudied } = withoutRow] = rowsOfLearner(learner, found);
  const enrollments = new Map<string, RecordedEnrollment>();
  for (const row of found) {
    const identity = programIdentity(row.program ?? "");
    const program = programs.get(identity);
    if (row.status === null || program === undefined) continue;
    enrollments.set(identity, {
      status: row.status,
      progress: row.progressPercent,
      minutesSpent: row.minutesSpent,
      minutesLeft: row.minutesLeft,
      lastActivity: row.lastActivity,
      deviation: deviationOf(row, program),
    });
  }
  return { learnerId: learner.userId, name: learnerName, isListed: true, hours: totalHoursStudied, enrollments };
}

const withoutRow = { learnerName: null, totalHoursStudied: null };

function rowsOfLearner(learner: AdoptionViewModel, found: readonly Row[]): readonly Row[] {
  return found.length > 0 ? found : rows([learner], { readAt: 0, withoutPrograms: true });
}

function compareLearner(
  { learners, enrollments, deviations }: Drafts,
  identity: string,
  before: RecordedLearner | undefined,
  after: RecordedLearner,
): void {
  const wasListed = before?.isListed === true;
  const listed = wasListed === after.isListed ? 0 : after.isListed ? 1 : -1;
  const hasStudied = listed !== 0 || before?.hours !== after.hours;
  if (hasStudied || before?.name !== after.name || before.learnerId !== after.learnerId) {
    const { learnerId, name } = after;
    const hours = after.isListed ? after.hours : null;
    learners.push({ identity, learnerId, name, hours, listed, isNew: before === undefined, hasStudied });
  }
  const known = before?.enrollments ?? noEnrollments;
  for (const [program, other] of after.enrollments) compareEnrollment(program, known.get(program) ?? null, other);
  for (const [program, one] of known) {
    if (!after.enrollments.has(program)) compareEnrollment(program, one, null);
  }

  function compareEnrollment(program: string, one: RecordedEnrollment | null, other: RecordedEnrollment | null): void {
    const change = enrollmentChange(identity, program, one, other);
    if (change !== null) enrollments.push(change);
    const deviation = other?.deviation ?? null;
    if (!isSameDeviation(one?.deviation ?? null, deviation)) deviations.push({ learner: identity, program, deviation });
  }
}

const noEnrollments: ReadonlyMap<string, RecordedEnrollment> = new Map();

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
