import type { AdoptionProgressViewModel, AdoptionViewModel } from "@aihr-plugins/core";
import { type Calendar, calendarOf } from "../calendar.ts";
import { durationMinutes } from "../duration.ts";
import { addToGroup } from "../grouping.ts";
import { usableInstant } from "../instant.ts";
import { finiteOrNull, textOrNull } from "../presence.ts";
import { programIdentity, programKey } from "../programs.ts";
import { defaultDays, type ReportOptions } from "../report-options.ts";
import type { Flag } from "./flag.ts";
import { flagsOfEntry } from "./flags-of-entry.ts";
import { furthestRow } from "./furthest-row.ts";
import type { EnrollmentRow, RiskReason, Row } from "./row.ts";
import { type Status, statusOf } from "./status.ts";

/** Reads the rows of one learner. */
export interface RowReader {
  /** One row for each program; the furthest entry of a program that is listed twice. */
  rowsOf(learner: AdoptionViewModel): readonly EnrollmentRow[];
  /** The row of a learner in no program. */
  rowWithoutProgram(learner: AdoptionViewModel): Row;
}

/** Creates a reader of rows. Create it once for many learners. */
export function createRowReader(options: ReportOptions): RowReader {
  const { readAt, days = defaultDays, timeZone } = options;
  const reading = { readAt, days, calendar: calendarOf(timeZone), durations: new Map() };
  return {
    rowsOf(learner) {
      const rows = onePerProgram((learner.progress ?? []).map((entry) => rowOfEntry(learner, entry, reading)));
      return hoursAreBelowSpent(rows) ? rows.map((row) => withFlag(row, "hours-below-spent")) : rows;
    },
    rowWithoutProgram,
  };
}

interface Reading {
  readonly readAt: number;
  readonly days: number;
  readonly calendar: Calendar;
  /** Minutes by the text of a duration: a report has few of them, and reading one takes time. */
  readonly durations: Map<AdoptionProgressViewModel["totalDuration"], number | null>;
}

function rowOfEntry(learner: AdoptionViewModel, entry: AdoptionProgressViewModel, reading: Reading): EnrollmentRow {
  const progressPercent = finiteOrNull(entry.value);
  const minutesSpent = finiteOrNull(entry.timeSpentInMinutes);
  const programMinutes = minutesOf(entry, reading);
  const activity = usableInstant(entry.date, reading.readAt);
  const daysSince = activity && reading.calendar.daysSince(activity.instant, reading.readAt);
  const status = statusOf(progressPercent, minutesSpent);
  const stalled = status === "in-progress" && daysSince !== null && daysSince > reading.days;
  const minutesLeft = finiteOrNull(entry.timeLeftInMinutes);
  const numbers = { status, progressPercent, minutesSpent, minutesLeft, durationMinutes: programMinutes };
  return {
    learnerId: learner.userId,
    learnerName: textOrNull(learner.userName),
    program: programKey(entry),
    programName: textOrNull(entry.programName),
    abbreviation: textOrNull(entry.abbreviation),
    status,
    stalled,
    atRisk: stalled ? null : riskOf(status, daysSince, minutesSpent, programMinutes, reading.days),
    progressPercent,
    minutesSpent,
    minutesLeft,
    durationMinutes: programMinutes,
    lastActivity: activity?.iso ?? null,
    daysSinceLastActivity: daysSince,
    totalHoursStudied: finiteOrNull(learner.totalHoursStudied),
    flags: flagsOfEntry(entry, numbers, activity !== null),
  };
}

function minutesOf({ totalDuration }: AdoptionProgressViewModel, { durations }: Reading): number | null {
  const kept = durations.get(totalDuration);
  if (kept !== undefined) return kept;
  const minutes = durationMinutes(totalDuration);
  durations.set(totalDuration, minutes);
  return minutes;
}

function rowWithoutProgram(learner: AdoptionViewModel): Row {
  return {
    learnerId: learner.userId,
    learnerName: textOrNull(learner.userName),
    program: null,
    programName: null,
    abbreviation: null,
    status: null,
    stalled: false,
    atRisk: null,
    progressPercent: null,
    minutesSpent: null,
    minutesLeft: null,
    durationMinutes: null,
    lastActivity: null,
    daysSinceLastActivity: null,
    totalHoursStudied: finiteOrNull(learner.totalHoursStudied),
    flags: [],
  };
}

function riskOf(
  status: Status,
  daysSince: number | null,
  minutesSpent: number | null,
  programMinutes: number | null,
  days: number,
): RiskReason | null {
  if (status !== "in-progress") return null;
  if (daysSince !== null && daysSince >= days / 2) return "quiet";
  return programMinutes !== null && (minutesSpent ?? 0) > programMinutes ? "over-duration" : null;
}

function onePerProgram(rows: readonly EnrollmentRow[]): readonly EnrollmentRow[] {
  if (rows.length < 2) return rows;
  const byProgram = new Map<string, EnrollmentRow[]>();
  for (const row of rows) addToGroup(byProgram, programIdentity(row.program), row);
  return [...byProgram.values()].map((entries) => {
    const row = furthestRow(entries);
    return entries.length === 1 ? row : withFlag(row, "listed-twice");
  });
}

function withFlag(row: EnrollmentRow, flag: Flag): EnrollmentRow {
  return { ...row, flags: [...row.flags, flag] };
}

/** By more than a tenth of an hour, since hours are rounded and minutes are not. */
function hoursAreBelowSpent(rows: readonly Row[]): boolean {
  const hours = rows[0]?.totalHoursStudied ?? null;
  const minutes = rows.reduce((sum, row) => sum + (row.minutesSpent ?? 0), 0);
  return hours !== null && hours + 0.1 < minutes / 60;
}
