import type { AdoptionProgressViewModel, AdoptionViewModel } from "@aihr-plugins/core";
import { durationMinutes } from "../duration.ts";
import { finite, given } from "../given.ts";
import { calendarDay, DAY_MS, instantOf, isoOf } from "../instant.ts";
import { programKey } from "../programs.ts";
import { flagsOf } from "./flags.ts";
import type { Row } from "./row.ts";
import { statusOf } from "./status.ts";

export interface RowOptions {
  /** The instant to look from, in milliseconds since 1970. */
  readonly now: number;
  /** Times 24 hours without activity after which progress is stalled. 30 unless set. */
  readonly days?: number;
  /** The time zone in which calendar days are told apart. UTC unless set. */
  readonly timeZone?: string;
  /** Gives learners without programs one row, whose fields about a program are null. Left out unless set. */
  readonly withoutPrograms?: boolean;
}

/** What `days` is unless set. */
export const DEFAULT_DAYS = 30;

/** One row for each learner and program, in the order of the report. */
export function rows(learners: readonly AdoptionViewModel[], options: RowOptions): readonly Row[] {
  const rowsOf = rowReader(options);
  return learners.flatMap((learner) => {
    return options.withoutPrograms === true && !learner.progress?.length
      ? rowsOf(learner, [undefined])
      : rowsOf(learner);
  });
}

/** Gives the function that reads a learner's entries of progress; where there is none, what is known of the learner. */
export function rowReader({ now, days = DEFAULT_DAYS, timeZone }: RowOptions) {
  const dayOf = calendarDay(timeZone);
  const today = dayOf(now);
  return (
    learner: AdoptionViewModel,
    entries: readonly (AdoptionProgressViewModel | undefined)[] = learner.progress ?? [],
  ): Row[] =>
    entries.map((entry) => {
      const progressPercent = finite(entry?.value);
      const minutesSpent = finite(entry?.timeSpentInMinutes);
      const instant = instantOf(entry?.date);
      const status = statusOf(progressPercent, minutesSpent);
      const row: Row = {
        learnerId: learner.userId,
        learnerName: given(learner.userName),
        program: entry === undefined ? null : programKey(entry),
        programName: given(entry?.programName),
        abbreviation: given(entry?.abbreviation),
        status,
        stalled: status === "in-progress" && instant !== null && instant < now - days * DAY_MS,
        progressPercent,
        minutesSpent,
        minutesLeft: finite(entry?.timeLeftInMinutes),
        durationMinutes: durationMinutes(entry?.totalDuration),
        lastActivity: instant === null ? null : isoOf(instant),
        daysSinceLastActivity: instant === null ? null : today - dayOf(instant),
        totalHoursStudied: finite(learner.totalHoursStudied),
        flags: [],
      };
      return entry === undefined ? row : { ...row, flags: flagsOf(entry, row) };
    });
}
