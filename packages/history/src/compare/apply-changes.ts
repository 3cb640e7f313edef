import { learnerIdentity, programIdentity } from "@aihr-plugins/report";
import type { Changes, EnrollmentChange } from "./changes.ts";
import type { RecordedEnrollment, RecordedLearner, RecordedState } from "./recorded-state.ts";

/** Returns what is known after the changes. The state before stays as it is. */
export function applyChanges(known: RecordedState, changes: Changes): RecordedState {
  const learners = new Map(known.learners);
  const programs = new Map(known.programs);
  for (const program of changes.programs) programs.set(programIdentity(program.key), program);
  for (const { identity, learnerId, name, hours, listed } of changes.learners) {
    const before = learners.get(identity) ?? unknown;
    const isListed = listed === 0 ? before.isListed : listed === 1;
    learners.set(identity, { ...before, learnerId, name, hours, isListed });
  }
  for (const change of changes.enrollments) {
    update(learners, change.learner, change.program, (before) => enrollmentAfter(before, change));
  }
  for (const { learner, program, deviation } of changes.deviations) {
    update(learners, learner, program, (before) => before && { ...before, deviation });
  }
  return { learners, programs };
}

const unknown: RecordedLearner = { learnerId: "", name: null, hours: null, isListed: false, enrollments: new Map() };

function update(
  learners: Map<string, RecordedLearner>,
  identity: string,
  program: string,
  after: (before: RecordedEnrollment | undefined) => RecordedEnrollment | undefined,
): void {
  const learner = learners.get(learnerIdentity(identity)) ?? unknown;
  const enrollments = new Map(learner.enrollments);
  const enrollment = after(enrollments.get(program));
  if (enrollment === undefined) enrollments.delete(program);
  else enrollments.set(program, enrollment);
  learners.set(identity, { ...learner, enrollments });
}

function enrollmentAfter(
  before: RecordedEnrollment | undefined,
  { status, progress, minutesSpent, minutesLeft, lastActivity }: EnrollmentChange,
): RecordedEnrollment | undefined {
  if (status === null) return undefined;
  return { status, progress, minutesSpent, minutesLeft, lastActivity, deviation: before?.deviation ?? null };
}
