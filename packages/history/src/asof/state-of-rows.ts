import { learnerIdentity, programIdentity, type Status } from "@aihr-plugins/report";
import type { RecordedEnrollment, RecordedLearner, RecordedProgram, RecordedState } from "../compare/recorded-state.ts";
import type { SqlRow } from "../database.ts";
import { numberIn, numberOrNullIn, textIn, textOrNullIn } from "../sql-values.ts";
import type { StateQuery } from "./state-queries.ts";

/** The numbers that a history's tables have for learners and programs, by identity. */
export interface RecordedNumbers {
  readonly learners: ReadonlyMap<string, number>;
  readonly programs: ReadonlyMap<string, number>;
}

/** A state as a database holds it. */
export interface StoredState {
  readonly state: RecordedState;
  readonly numbers: RecordedNumbers;
}

/** Puts together what the queries of a state returned. */
export function stateOfRows(rows: Readonly<Record<StateQuery, readonly SqlRow[]>>): StoredState {
  const programs = new Map<number, string>();
  const shown = new Map<string, RecordedProgram>();
  for (const row of rows.programs) {
    const key = textIn(row["key"]);
    programs.set(numberIn(row["program"]), programIdentity(key));
    shown.set(programIdentity(key), {
      key,
      name: textOrNullIn(row["name"]),
      abbreviation: textOrNullIn(row["abbreviation"]),
      durationMinutes: numberOrNullIn(row["duration_minutes"]),
    });
  }
  const enrollments = enrollmentsOf(rows, programs);
  const learners = new Map<string, RecordedLearner>();
  const numbers = new Map<string, number>();
  for (const row of rows.learners) {
    const learner = numberIn(row["learner"]);
    const learnerId = textIn(row["learner_id"]);
    const identity = learnerIdentity(learnerId);
    numbers.set(identity, learner);
    learners.set(identity, {
      learnerId,
      name: textOrNullIn(row["name"]),
      hours: numberOrNullIn(row["hours"]),
      isListed: numberIn(row["listed"]) >= 0,
      enrollments: enrollments.get(learner) ?? noEnrollments,
    });
  }
  const byIdentity = new Map([...programs].map(([program, identity]) => [identity, program]));
  return { state: { learners, programs: shown }, numbers: { learners: numbers, programs: byIdentity } };
}

const noEnrollments: RecordedLearner["enrollments"] = new Map();

function enrollmentsOf(
  { enrollments, deviations }: Readonly<Record<StateQuery, readonly SqlRow[]>>,
  programs: ReadonlyMap<number, string>,
): ReadonlyMap<number, ReadonlyMap<string, RecordedEnrollment>> {
  const deviating = new Map(deviations.map((row) => [enrollmentKey(row), row]));
  const byLearner = new Map<number, Map<string, RecordedEnrollment>>();
  for (const row of enrollments) {
    const identity = programs.get(numberIn(row["program"]));
    const status = textIn(row["status"]);
    if (identity === undefined || !isStatus(status)) continue;
    const learner = numberIn(row["learner"]);
    let own = byLearner.get(learner);
    if (own === undefined) {
      own = new Map();
      byLearner.set(learner, own);
    }
    own.set(identity, {
      status,
      progress: numberOrNullIn(row["progress"]),
      minutesSpent: numberOrNullIn(row["minutes_spent"]),
      minutesLeft: numberOrNullIn(row["minutes_left"]),
      lastActivity: textOrNullIn(row["last_activity"]),
      deviation: deviating.size === 0 ? null : deviationIn(deviating.get(enrollmentKey(row))),
    });
  }
  return byLearner;
}

function enrollmentKey({ learner, program }: SqlRow): string {
  return `${learner} ${program}`;
}

function deviationIn(row: SqlRow | undefined): RecordedEnrollment["deviation"] {
  if (row === undefined) return null;
  return {
    programName: textOrNullIn(row["program_name"]),
    abbreviation: textOrNullIn(row["abbreviation"]),
    durationMinutes: numberOrNullIn(row["duration_minutes"]),
    flags: textIn(row["flags"]),
  };
}

function isStatus(text: string): text is Status {
  return statuses.has(text);
}

const statuses: ReadonlySet<string> = new Set<Status>(["completed", "in-progress", "not-started", "unknown"]);
