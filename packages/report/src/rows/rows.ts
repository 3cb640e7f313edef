import type { AdoptionProgressViewModel, AdoptionViewModel } from "@aihr-plugins/core";
import { calendarDay, isoOf } from "../instant.ts";
import { given, programKey } from "../programs.ts";
import { DEFAULT_DAYS, finite, isStalled, readProgress, type Status } from "../progress.ts";
import { type Flag, flagsOf } from "./flags.ts";

/** A learner in a program, flat. `columns` tells the title, unit and meaning of each field. */
export interface Row {
  readonly learnerId: string;
  readonly learnerName: string | null;
  readonly program: string | null;
  readonly programName: string | null;
  readonly abbreviation: string | null;
  readonly status: Status | null;
  readonly stalled: boolean;
  readonly progressPercent: number | null;
  readonly minutesSpent: number | null;
  readonly minutesLeft: number | null;
  readonly durationMinutes: number | null;
  readonly lastActivity: string | null;
  readonly daysSinceLastActivity: number | null;
  readonly totalHoursStudied: number | null;
  readonly flags: readonly Flag[];
}

export interface RowOptions {
  /** The instant to look from, in milliseconds since 1970. */
  readonly now: number;
  /** Days without activity after which progress is stalled. 30 unless set. */
  readonly days?: number;
  /** The time zone in which calendar days are told apart. UTC unless set. */
  readonly timeZone?: string;
  /** Gives learners without programs one row, whose fields about a program are null. Left out unless set. */
  readonly withoutPrograms?: boolean;
}

/** One row for each learner and program, in the order of the report. */
export function rows(learners: readonly AdoptionViewModel[], options: RowOptions): readonly Row[] {
  const { now, days = DEFAULT_DAYS } = options;
  const dayOf = calendarDay(options.timeZone);
  const today = dayOf(now);
  const flat: Row[] = [];
  for (const learner of learners) {
    const progress = learner.progress ?? [];
    if (progress.length === 0 && options.withoutPrograms === true) flat.push(rowWithoutProgram(learner));
    for (const entry of progress) flat.push(rowOf(learner, entry));
  }
  return flat;

  function rowOf(learner: AdoptionViewModel, entry: AdoptionProgressViewModel): Row {
    const progress = readProgress(entry);
    const { changedAt } = progress;
    return {
      ...rowWithoutProgram(learner),
      program: programKey(entry),
      programName: given(entry.programName),
      abbreviation: given(entry.abbreviation),
      status: progress.status,
      stalled: isStalled(progress, now, days),
      progressPercent: progress.value,
      minutesSpent: progress.minutesSpent,
      minutesLeft: progress.minutesLeft,
      durationMinutes: progress.durationMinutes,
      lastActivity: changedAt === null ? null : isoOf(changedAt),
      daysSinceLastActivity: changedAt === null ? null : today - dayOf(changedAt),
      flags: flagsOf(entry, progress, now),
    };
  }
}

function rowWithoutProgram(learner: AdoptionViewModel): Row {
  return {
    learnerId: learner.userId,
    learnerName: given(learner.userName),
    program: null,
    programName: null,
    abbreviation: null,
    status: null,
    stalled: false,
    progressPercent: null,
    minutesSpent: null,
    minutesLeft: null,
    durationMinutes: null,
    lastActivity: null,
    daysSinceLastActivity: null,
    totalHoursStudied: finite(learner.totalHoursStudied),
    flags: [],
  };
}
