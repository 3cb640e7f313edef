import type { AdoptionViewModel } from "@aihr-plugins/core";
import {
  dateText,
  daysAgoText,
  hoursText,
  minutesText,
  type Program,
  percentText,
  type Row,
  riskText,
  rows,
  scopeToPrograms,
} from "@aihr-plugins/report";
import { estimatedFinish, movementText } from "@aihr-plugins/report/movement";
import type { Based, UnclearAnswer } from "./answer.ts";
import type { AnswerSource } from "./answer-source.ts";
import { namedLearner } from "./clarify/named-learner.ts";
import { namedProgram } from "./clarify/named-program.ts";
import { type LearnerEntry, type LearnerReference, learnerReference } from "./learner-entry.ts";
import { longestList, shownText } from "./words/list-limit.ts";
import { createRoom } from "./words/room.ts";
import { programOfRow, quotedProgram, statusOfRow } from "./words/row-labels.ts";

/** Whose progress to get. */
export interface GetProgressInput {
  readonly learner: string;
  readonly program?: string | undefined;
}

/** One learner's progress in words, most recent activity first. */
export interface LearnerProgress {
  readonly result: "answered";
  readonly learner: LearnerReference;
  /** Over all programs, as the API reports it. */
  readonly hoursStudied: string;
  /** `4 of 4 programs` */
  readonly shown: string;
  readonly programs: readonly ProgramProgress[];
  /** Set if the learner is not in the program, or in none. */
  readonly message?: string;
}

/** Progress in one program, in words. */
export interface ProgramProgress {
  readonly program: string;
  readonly status: string;
  readonly progress: string;
  readonly spent: string;
  readonly left: string;
  readonly lastActivity: string;
  /** Why the enrollment is at risk, if it is. */
  readonly atRisk?: string;
  /** `from 28% to 40%, 2 h spent since Nov 16, 2026`, if an earlier report is known. */
  readonly change?: string;
  /** `Dec 4, 2026`, or `no movement`, if an earlier report is known. */
  readonly estimatedFinish?: string;
}

/**
 * Returns one learner's progress, of all programs or one. If the name is ambiguous, returns the candidates and no
 * progress.
 *
 * @example
 * getProgress(source, { learner: "Fiona Bauer", program: "PA" });
 */
export function getProgress(
  source: AnswerSource,
  { learner, program }: GetProgressInput,
): Based<LearnerProgress | UnclearAnswer | UnclearAnswer<LearnerEntry>> {
  const { basis } = source;
  const found = namedLearner(source, learner);
  if ("unclear" in found) return { ...found.unclear, ...basis };
  const named = namedProgram(source, program);
  if ("unclear" in named) return { ...named.unclear, ...basis };
  return { ...progressOf(found.learner, named.program, source), ...basis };
}

function progressOf(learner: AdoptionViewModel, program: Program | undefined, source: AnswerSource): LearnerProgress {
  const scoped = program === undefined ? [learner] : scopeToPrograms([learner], [program.key]);
  const all = [...rows(scoped, source.options)].sort(byActivity);
  const programs = createRoom().take(
    all.slice(0, longestList).map((row) => programProgress(row, source)),
    longestList,
  );
  return {
    result: "answered",
    learner: learnerReference(learner, source),
    hoursStudied: hoursText(learner.totalHoursStudied ?? null),
    shown: `${shownText(programs.length, all.length)} programs`,
    programs,
    ...(all.length === 0 && { message: notEnrolledText(program) }),
  };
}

function byActivity(a: Row, b: Row): number {
  return (a.daysSinceLastActivity ?? Number.MAX_VALUE) - (b.daysSinceLastActivity ?? Number.MAX_VALUE);
}

function programProgress(row: Row, source: AnswerSource): ProgramProgress {
  return {
    program: programOfRow(row),
    status: statusOfRow(row),
    progress: percentText(row.progressPercent),
    spent: minutesText(row.minutesSpent),
    left: minutesText(row.minutesLeft),
    lastActivity: daysAgoText(row.daysSinceLastActivity),
    ...(row.atRisk !== null && { atRisk: riskText(row.atRisk) }),
    ...movementOf(row, source),
  };
}

function movementOf(row: Row, { options, observedBefore }: AnswerSource): Partial<ProgramProgress> {
  const before = observedBefore?.(row) ?? null;
  if (before === null) return {};
  const { readAt, timeZone } = options;
  const now = { row, at: readAt };
  const finish = row.status === "in-progress" ? estimatedFinish(before, now, readAt) : null;
  return {
    change: `${movementText(before, now)} since ${dateText(before.at, timeZone)}`,
    ...(finish !== null && {
      estimatedFinish: finish.kind === "finish" ? dateText(finish.at, timeZone) : "no movement",
    }),
  };
}

function notEnrolledText(program: Program | undefined): string {
  return `This learner is not in ${program === undefined ? "any program" : quotedProgram(program)}.`;
}
