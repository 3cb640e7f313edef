import type { DigestInput } from "@aihr-plugins/digest";
import { dayOfInstant, noFigures, type PeriodFigures, type TrendRow, trendFigures } from "@aihr-plugins/history";
import type { Metrics } from "@aihr-plugins/report";
import { readSheetHistory } from "../history/sheet-history.ts";
import { wholeSecond } from "../history/whole-second.ts";
import type { LoadedReport } from "../report/load-report.ts";
import type { DigestMark } from "./digest-marks.ts";

const allFigures = trendFigures.flatMap(({ figure }) => figure ?? []);

/**
 * Returns what a digest is made from: a report that the history has, and what the history says happened since the digests
 * before.
 *
 * @param marks the digests before, oldest first
 */
export function digestInputOf(report: LoadedReport, marks: readonly DigestMark[]): DigestInput {
  const { readAt, complete } = report;
  const { timeZone = "UTC" } = report.options();
  const day = dayOfInstant(readAt, timeZone);
  const history = readSheetHistory(timeZone, { metrics: [], figures: allFigures });
  // A history that began after a digest, because its sheet was deleted, does not know what happened since then.
  const now = wholeSecond(readAt);
  const known = marks.filter(({ at }) => at < now && history?.hasReportBefore(at) === true);
  const ends = [...known, { at: now, day, metrics: report.metrics() }];
  const figuresBetween = (program?: string) =>
    history?.figuresBetween(
      ends.map(({ at }) => at),
      program,
    ) ?? [];
  const figures = figuresBetween();
  const completions = report.programTable().map(({ program: { key } }) => {
    const last = known.length === 0 ? undefined : figuresBetween(key)[known.length - 1];
    return [key, last?.newCompletions ?? 0] as const;
  });
  return {
    by: "since",
    periods: ends.map((end, nth) => rowOf(ends[nth - 1] ?? end, end, figures[nth - 1] ?? noFigures)),
    weeks: history?.trend("week") ?? [],
    at: ends.length - 1,
    firstDay: ends[0]?.day ?? day,
    report: { run: ends.length, day, readAt, timeZone, learners: report.learners() },
    newestAt: readAt,
    complete,
    completionsByProgram: new Map(completions),
  };
}

function rowOf(
  { day: from }: Pick<DigestMark, "day">,
  { day, metrics }: { readonly day: string; readonly metrics: Metrics },
  figures: PeriodFigures,
): TrendRow {
  return { from, through: day, day, recorded: true, ...figures, metrics: { ...metrics } };
}
