import {
  type ChangeRow,
  figuresOfChanges,
  type ListedRow,
  type Period,
  type PeriodFigureKey,
  type PeriodFigures,
  type Periods,
  periodsOf,
  type RunDay,
  type TrendPeriod,
  type TrendRow,
} from "@aihr-plugins/history";
import { type MetricKey, metricTable, programIdentity } from "@aihr-plugins/report";
import { findTable } from "../sheet/find-table.ts";
import type { OurTable } from "../sheet/table-plan.ts";
import { type DailyLine, readDaily } from "./daily-table.ts";
import { type HistoryKey, historyPlan } from "./history-plan.ts";
import { type ReplayedLine, recordedLine, replay } from "./replay.ts";
import { readSheetLines, type SheetLine } from "./sheet-lines.ts";

/** A history as the sheets “AIHR history” and “AIHR daily” hold it. */
export interface SheetHistory {
  /** The days that have a report, oldest first. */
  readonly days: readonly string[];
  /** The keys of the programs, as the sheet has them. */
  readonly programs: readonly string[];
  /** A row for each week, month or quarter from the first report to the last: the trend that every history has. */
  trend(by: TrendPeriod, program?: string): readonly TrendRow[];
  /** Whether a report was recorded at this moment or earlier, in milliseconds since 1970. */
  hasReportBefore(moment: number): boolean;
  /**
   * What happened from one moment to the next, after the first of these moments.
   *
   * @param ends when reports were read, in milliseconds since 1970, oldest first
   * @param program the organization if left out
   */
  figuresBetween(ends: readonly number[], program?: string): readonly PeriodFigures[];
}

/** What is needed of a history: reading less is faster. */
export interface HistoryDemand {
  /** The metrics of a trend. */
  readonly metrics: readonly MetricKey[];
  /** What happened in periods. Other figures are 0 or blank, whatever happened. */
  readonly figures: readonly PeriodFigureKey[];
}

/**
 * Reads the history from its sheets; null before the first report. Changes nothing, so that a formula may do it.
 *
 * @throws UserError with a remedy, if a sheet cannot be understood
 */
export function readSheetHistory(timeZone: string, { metrics, figures: wanted }: HistoryDemand): SheetHistory | null {
  const table = findTable(historyPlan);
  if (!table) return null;
  const { read, lines } = readGains(table, timeZone, wanted);
  const daily = readDaily(timeZone, metrics);
  const days = [...new Set([...read, ...daily].map(({ day }) => day))].sort();
  if (days.length === 0) return null;
  const runs = days.map((day, index): RunDay => ({ run: index + 1, day }));
  const runOfDay = new Map(runs.map(({ run, day }) => [day, run]));
  const [firstListed = "9999-12-31"] = daily.map(({ day }) => day).sort();

  return {
    days,
    programs: [...new Map(read.flatMap(keyOf)).values()],
    trend(by, program) {
      const periods = periodsOf(runs, by);
      const figures = figuresOf(periods, ({ day }) => runOfDay.get(day) ?? 0, program);
      return periods.periods.map((period, index) => ({
        ...period,
        ...figuresAt(figures, index),
        ...(period.through < firstListed ? unknownMoves : {}),
        metrics: metricsOf(daily, period.day, program),
      }));
    },
    hasReportBefore: (moment) => lines.some(({ line: { at } }) => at === null || at <= moment),
    figuresBetween(ends, program) {
      const spans = ends.slice(1).map((): Period => ({ from: "", through: "", day: "", recorded: true }));
      const indexOfRun = new Map(spans.map((_, index) => [index + 1, index]));
      const spanOf = ({ at }: { readonly at: number | null }) => ends.filter((end) => at !== null && at > end).length;
      return figuresOf({ periods: spans, indexOfRun }, spanOf, program);
    },
  };

  function figuresOf(
    periods: Periods,
    runOf: (line: ReplayedLine["line"]) => number,
    program: string | undefined,
  ): readonly PeriodFigures[] {
    const identity = program === undefined ? undefined : programIdentity(program);
    const own = identity === undefined ? lines : lines.filter(({ line }) => line.program === identity);
    const changes = own.flatMap(({ line, ...gains }): readonly ChangeRow[] => {
      return line.program === null
        ? []
        : [{ ...gains, learner: line.learner, program: line.program, run: runOf(line) }];
    });
    // Before the first day with metrics, learners in no program were not recorded: who is new on that day is not known.
    const listed = lines.map(({ line, listed: gain }): ListedRow => {
      return { learner: line.learner, run: line.day <= firstListed ? 0 : runOf(line), listed: gain };
    });
    return figuresOfChanges(periods, changes, identity === undefined ? listed : undefined);
  }
}

/** Reads the gains that figures are made of, and no more, unless a line lacks some: then they follow from the others. */
function readGains(table: OurTable, timeZone: string, wanted: readonly PeriodFigureKey[]) {
  const gains = wanted.length === 0 ? [] : [...new Set([...firsts, ...wanted.flatMap((key) => moreGains[key] ?? [])])];
  const read = readSheetLines(table, timeZone, [...keysOfLines, ...gains]);
  const isWhole = read.every(({ cells }) => gains.every((key) => typeof cells[key] === "number"));
  return { read, lines: isWhole ? read.map(recordedLine) : replay(readSheetLines(table, timeZone)).lines };
}

const keysOfLines: readonly HistoryKey[] = ["day", "recordedAt", "learnerId", "program"];
const firsts: readonly HistoryKey[] = ["enrolled", "started", "completed"];
const activity: readonly HistoryKey[] = ["progressGained", "minutesGained"];
const moreGains: Readonly<Partial<Record<PeriodFigureKey, readonly HistoryKey[]>>> = {
  activeLearners: activity,
  hours: activity,
  joined: ["listed"],
  returned: ["listed"],
  left: ["listed"],
};

const unknownMoves = { joined: null, returned: null, left: null };

function keyOf({ program, cells }: SheetLine): readonly (readonly [string, string])[] {
  return program === null ? [] : [[program, String(cells.program).trim()]];
}

function figuresAt(figures: readonly PeriodFigures[], index: number): PeriodFigures {
  const found = figures[index];
  if (!found) throw new RangeError("A period has no figures.");
  return found;
}

function metricsOf(daily: readonly DailyLine[], day: string, program: string | undefined): TrendRow["metrics"] {
  const identity = program === undefined ? null : programIdentity(program);
  const found = daily.find((line) => line.day === day && line.program === identity);
  return found === undefined
    ? null
    : (Object.fromEntries(metricTable.map(({ key }) => [key, found.metrics[key] ?? null])) as NonNullable<
        TrendRow["metrics"]
      >);
}
