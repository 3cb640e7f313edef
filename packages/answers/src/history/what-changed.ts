import {
  type ActivitySpan,
  activityText,
  type PeriodFigureKey,
  type PeriodFigures,
  type ReportAsOf,
  spanOf,
  trendFigures,
} from "@aihr-plugins/history";
import {
  countText,
  headlineMetrics,
  hoursText,
  type Metrics,
  metrics,
  metricTable,
  type Program,
  rows,
  scopeToPrograms,
} from "@aihr-plugins/report";
import type { Based, UnclearAnswer } from "../answer.ts";
import { agedAsOfText } from "../answer-source.ts";
import { type LearnerReference, learnerReference } from "../learner-entry.ts";
import { comparisonText } from "../words/comparison-text.ts";
import { positiveWhole, readListLimit, shownText } from "../words/list-limit.ts";
import { createRoom } from "../words/room.ts";
import { scopeLabel } from "../words/row-labels.ts";
import { dayInput, fullDayText, shiftedDay } from "./day-input.ts";
import { type HistoryGap, oneReportText } from "./history-gap.ts";
import { historyProgram, programLabels } from "./history-program.ts";
import { type HistorySource, type OpenedHistory, openedHistory } from "./history-source.ts";
import { type ChangedKind, type ListedChange, listedChanges, newlyStalled } from "./listed-changes.ts";

/** Which days to look at, and what to list. */
export interface WhatChangedInput {
  readonly program?: string | undefined;
  /** How many days until the last one. Not used if `since` is given. */
  readonly days?: number | undefined;
  /** The first calendar day that counts: `2026-11-01`. */
  readonly since?: string | undefined;
  /** The last calendar day that counts. By default that of the newest report. */
  readonly until?: string | undefined;
  /** Lists only changes of this kind. */
  readonly kind?: ChangedKind | undefined;
  readonly limit?: number | undefined;
}

/** What happened within some days, how figures have moved, and who is behind it. */
export interface ChangesAnswer {
  readonly result: "answered";
  /** `all programs`, or the program. */
  readonly of: string;
  /** The days that count: `Nov 17 – Nov 23, 2026`. */
  readonly span: string;
  /** The report that the figures are compared with: `as of Nov 16, 2026, 02:00 UTC`. */
  readonly comparedWith: string;
  /** `3 completions, 5 new starts, 12 active learners` */
  readonly headline: string;
  /** What happened, by title: `New completions: 3 enrollments`. */
  readonly figures: Readonly<Record<string, string>>;
  /** How the metrics have moved, by title: `from 60% to 62%, 2 points more`. */
  readonly metrics: Readonly<Record<string, string>>;
  /** `10 of 37 changes` */
  readonly shown: string;
  /** The most telling changes first. */
  readonly changes: readonly ChangedEntry[];
  /** What to know about these days. */
  readonly message?: string;
}

/** Something that changed for a learner. */
export interface ChangedEntry extends LearnerReference {
  /** Left out for what happens to learners, such as leaving. */
  readonly program?: string;
  /** `completed`, `stalled`, … */
  readonly change: ChangedKind;
  /** When a report first showed it, or how the progress has changed. */
  readonly detail: string;
}

/**
 * Returns what changed within some days, the last seven unless given: counts as the trend has them, metrics before and
 * after, and the learners behind them.
 *
 * @example
 * await whatChanged(source, { since: "2026-11-01", kind: "completed" });
 */
export async function whatChanged(
  source: HistorySource,
  { program, days, since, until, kind, limit }: WhatChangedInput = {},
): Promise<HistoryGap | Based<ChangesAnswer | UnclearAnswer>> {
  const opened = await openedHistory(source);
  if ("gap" in opened) return opened.gap;
  const { history, first, newest, programs, basis } = opened;
  const named = historyProgram(programs, program);
  if ("unclear" in named) return { ...named.unclear, ...basis };
  const [start, end] = [dayInput(since), dayInput(until)];
  for (const each of [start, end]) {
    if ("message" in each) return { result: "day not understood", message: each.message, ...basis };
  }
  const through = dayOr(end, newest.day);
  const from = dayOr(start, shiftedDay(through, 1 - positiveWhole(days, 7)));
  if (from > through) {
    const message = `${fullDayText(from)} is after ${fullDayText(through)}. The first day must come before the last.`;
    return { result: "day not understood", message, ...basis };
  }

  const span = await history.activitySpan({ from, through, program: named.program?.key });
  const reports = span === null ? null : await reportsOf(opened, span, named.program);
  if (span === null || reports === null) {
    return { result: "no history", message: `The history begins on ${fullDayText(first.day)}.`, ...basis };
  }
  const compared = { before: rowsOf(reports.before), after: rowsOf(reports.after) };
  const labels = programLabels(programs);
  const most = readListLimit(limit);
  const all = listedChanges(span, compared, kind);
  const entries = all.slice(0, most).map((change) => changedEntry(change, labels, source));
  const changes = createRoom(changesWeight).take(entries, most);
  return {
    result: "answered",
    of: scopeLabel(named.program),
    span: spanOf({ from, through }),
    comparedWith: agedAsOfText(reports.before),
    headline: activityText(span.figures),
    figures: {
      ...figureTexts(span.figures),
      "Newly stalled": countText(newlyStalled(compared).length, "enrollment"),
    },
    metrics: metricTexts(reports),
    shown: `${shownText(changes.length, all.length)} changes`,
    changes,
    ...messageOf(opened, { from, through, before: span.before.day }),
    ...basis,
  };
}

/** Its figures take more than those of other answers. */
const changesWeight = 2000;

function dayOr(input: ReturnType<typeof dayInput>, otherwise: string): string {
  return ("day" in input ? input.day : undefined) ?? otherwise;
}

interface ComparedReports {
  readonly before: ReportAsOf;
  readonly after: ReportAsOf;
}

async function reportsOf(
  { history }: OpenedHistory,
  { before, last }: ActivitySpan,
  program: Program | undefined,
): Promise<ComparedReports | null> {
  const [one, other] = [await history.reportAsOf(before.at), await history.reportAsOf(last.at)];
  if (one === null || other === null) return null;
  return { before: scoped(one, program), after: scoped(other, program) };
}

function scoped(report: ReportAsOf, program: Program | undefined): ReportAsOf {
  return program === undefined ? report : { ...report, learners: scopeToPrograms(report.learners, [program.key]) };
}

function rowsOf(report: ReportAsOf) {
  return rows(report.learners, report);
}

const shownFigures = [
  ...["newEnrollments", "newStarts", "newCompletions", "activeLearners", "hours"],
  ...["joined", "returned", "left", "medianDaysToComplete"],
];

/** With a noun, and without figures that a program has none of. */
function figureTexts(figures: PeriodFigures): Readonly<Record<string, string>> {
  const entries = trendFigures.flatMap(({ key, title, unit }) => {
    const value = shownFigures.includes(key) && isPeriodFigure(key, figures) ? figures[key] : null;
    if (value === null) return [];
    return [[title, unit === "hours" ? hoursText(value) : countText(value, unit.replace(/s$/, ""))]];
  });
  return Object.fromEntries(entries);
}

function isPeriodFigure(key: string, figures: PeriodFigures): key is PeriodFigureKey {
  return Object.hasOwn(figures, key);
}

function metricTexts({ before, after }: ComparedReports): Readonly<Record<string, string>> {
  const [one, other] = [metrics(before.learners, before), metrics(after.learners, after)];
  const shown = metricTable.filter(({ key }) => headlineMetrics.includes(key));
  return Object.fromEntries(
    shown.map(({ key, title, unit }) => {
      return [titleInTrends(key) ?? title, comparisonText(numberIn(one, key), numberIn(other, key), unit)];
    }),
  );
}

/** Those active within these days are another figure than those recently active at their end. */
function titleInTrends(key: string): string | undefined {
  return trendFigures.find(({ metric }) => metric === key)?.title;
}

function numberIn(values: Metrics, key: keyof Metrics): number | null {
  const value = values[key];
  return typeof value === "number" ? value : null;
}

function changedEntry(
  { kind, learnerId, learnerName, program, detail }: ListedChange,
  labels: (key: string) => string,
  source: HistorySource,
): ChangedEntry {
  return {
    ...learnerReference({ userId: learnerId, userName: learnerName }, source),
    ...(program !== null && { program: labels(program) }),
    change: kind,
    detail,
  };
}

function messageOf(
  { first, newest }: OpenedHistory,
  { from, through, before }: { readonly from: string; readonly through: string; readonly before: string },
): Pick<ChangesAnswer, "message"> {
  if (first.run === newest.run) return { message: oneReportText };
  if (from > newest.day) return { message: `The newest report is of ${fullDayText(newest.day)}.` };
  if (from <= first.day) {
    return { message: `The history begins on ${fullDayText(first.day)}, so these are the changes since then.` };
  }
  if (before < shiftedDay(from, -1)) {
    return {
      message: `The report before these days is of ${fullDayText(before)}, so changes since then are included.`,
    };
  }
  return through > newest.day ? { message: `The newest report is of ${fullDayText(newest.day)}.` } : {};
}
