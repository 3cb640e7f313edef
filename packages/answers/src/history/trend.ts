import {
  periodText,
  type TrendFigure,
  type TrendPeriod,
  type TrendRow,
  trendFigures,
  usualTrendFigures,
} from "@aihr-plugins/history";
import type { Based, UnclearAnswer } from "../answer.ts";
import { namedMetric } from "../clarify/named-metric.ts";
import { comparisonText, figureText } from "../words/comparison-text.ts";
import { readListLimit, shownText } from "../words/list-limit.ts";
import { createRoom, listWeight, weightOf } from "../words/room.ts";
import { scopeLabel } from "../words/row-labels.ts";
import { dayInput, fullDayText } from "./day-input.ts";
import { type HistoryGap, oneReportText } from "./history-gap.ts";
import { historyProgram } from "./history-program.ts";
import { type HistorySource, type OpenedHistory, openedHistory } from "./history-source.ts";

/** Which trend to show. */
export interface TrendInput {
  readonly program?: string | undefined;
  /** The title of a figure. */
  readonly metric?: string | undefined;
  readonly by?: TrendPeriod | undefined;
  /** The calendar day to begin with: `2026-06-01`. */
  readonly since?: string | undefined;
  readonly limit?: number | undefined;
}

/** Figures by week, month or quarter, oldest first. No names of learners. */
export interface TrendAnswer {
  readonly result: "answered";
  /** `all programs`, or the program. */
  readonly of: string;
  /** `12 of 26 weeks, oldest first` */
  readonly shown: string;
  /** The titles of the columns. */
  readonly columns: readonly string[];
  /** A row for each period, in words, in the order of the columns. */
  readonly periods: readonly (readonly string[])[];
  /** What the shown periods come to, by the title of the figure: `25 in all`, `from 60% to 62%, 2 points more`. */
  readonly overall: Readonly<Record<string, string>>;
  /** What to know about the first period. */
  readonly message?: string;
}

/** The most periods of a trend: two years of weeks. */
const mostPeriods = 104;

/**
 * Returns figures over time: what happened in each week, month or quarter, and how things stood at its end.
 *
 * @example
 * await trend(source, { metric: "Completion rate", by: "month" });
 */
export async function trend(
  source: HistorySource,
  { program, metric = "", by, since, limit }: TrendInput = {},
): Promise<HistoryGap | Based<TrendAnswer | UnclearAnswer>> {
  const opened = await openedHistory(source);
  if ("gap" in opened) return opened.gap;
  const { history, programs, newest, basis } = opened;
  const named = historyProgram(programs, program);
  if ("unclear" in named) return { ...named.unclear, ...basis };
  const wanted = metric.trim() === "" ? undefined : namedMetric(metric, numberFigures);
  if (wanted !== undefined && "unclear" in wanted) return { ...wanted.unclear, ...basis };
  const from = dayInput(since);
  if ("message" in from) return { result: "day not understood", message: from.message, ...basis };

  const period = by ?? usualPeriod(opened);
  const all = await history.trend({ by: period, program: named.program?.key });
  const inTime = all.filter(({ through }) => from.day === undefined || through >= from.day);
  const latest = inTime.slice(-readListLimit(limit, mostPeriods, 12));
  const figures = wanted === undefined ? figuresFor(latest, period) : [wanted.metric];
  const rowOf = (row: TrendRow) => [
    periodLabel(row, period, newest.day),
    ...figures.map((figure) => figureText(numberOf(row, figure), figure.unit)),
  ];
  // The latest periods matter most, so they are the last to be left out.
  const rows = createRoom().take([...latest].reverse().map(rowOf), mostPeriods);
  const shown = rows.length === 0 ? [] : latest.slice(-rows.length);
  return {
    result: "answered",
    of: scopeLabel(named.program),
    shown: `${shownText(shown.length, all.length)} ${period}s, oldest first`,
    columns: [periodTitles[period], ...figures.map(({ title }) => title)],
    periods: [...rows].reverse(),
    overall: Object.fromEntries(
      figures.filter(isComparable).map((figure) => [figure.title, overallText(shown, figure)]),
    ),
    ...messageOf(opened, shown),
    ...basis,
  };
}

/** Every figure that is a number. */
const numberFigures = trendFigures.filter(({ unit }) => unit !== "instant");

const periodTitles: Readonly<Record<TrendPeriod, string>> = { week: "Week", month: "Month", quarter: "Quarter" };

/** Weeks as long as there are not many of them. */
function usualPeriod({ first, newest }: OpenedHistory): TrendPeriod {
  const days = (Date.parse(newest.day) - Date.parse(first.day)) / 86_400_000;
  return days <= 92 ? "week" : "month";
}

/** As many of the usual figures as fit for all of the periods. */
function figuresFor(rows: readonly TrendRow[], by: TrendPeriod): readonly TrendFigure[] {
  const fits = [usualTrendFigures, importantFigures].find((figures) => {
    const weight = rows.reduce((sum, row) => {
      const cells = figures.map((figure) => figureText(numberOf(row, figure), figure.unit));
      return sum + weightOf([periodLabel(row, by, row.through), ...cells]);
    }, 0);
    return weight <= listWeight;
  });
  return (fits ?? importantFigures).filter((figure) => rows.some((row) => numberOf(row, figure) !== null));
}

const importantFigures = usualTrendFigures.filter(({ key }) =>
  ["newCompletions", "activeLearners", "adoptionRate", "completionRate"].includes(key),
);

function periodLabel(row: TrendRow, by: TrendPeriod, newestDay: string): string {
  const label = periodText(row, by);
  if (!row.recorded) return `${label}, no report`;
  return row.through > newestDay ? `${label}, so far` : label;
}

/** Learners who are active in two periods are no sum, and a period that is not over has fewer of them. */
function isComparable({ isSum, metric }: TrendFigure): boolean {
  return isSum || metric !== null;
}

function overallText(rows: readonly TrendRow[], figure: TrendFigure): string {
  const values = rows.map((row) => numberOf(row, figure));
  if (figure.isSum) {
    const sum = values.reduce((total: number, value) => total + (value ?? 0), 0);
    return `${figureText(sum, figure.unit)} in all`;
  }
  return comparisonText(values[0] ?? null, values.at(-1) ?? null, figure.unit);
}

function numberOf(row: TrendRow, figure: TrendFigure): number | null {
  const value = figure.valueOf(row);
  return typeof value === "number" ? value : null;
}

function messageOf({ first, newest }: OpenedHistory, shown: readonly TrendRow[]): Pick<TrendAnswer, "message"> {
  if (first.run === newest.run) return { message: oneReportText };
  const [earliest] = shown;
  if (earliest === undefined) return { message: `The newest report is of ${fullDayText(newest.day)}.` };
  if (earliest.from > first.day) return {};
  return { message: `The first report, of ${fullDayText(first.day)}, is the baseline: it counts as nothing new.` };
}
