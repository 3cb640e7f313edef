import type { AdoptionViewModel } from "@aihr-plugins/core";
import { dayOfInstant, type Period, refusalOfChanges, type TrendRow } from "@aihr-plugins/history";
import { metrics, programTable, uniteLearners } from "@aihr-plugins/report";
import type { DigestInput } from "../content/digest-input.ts";
import { shownPrograms } from "../content/shown-programs.ts";
import type { KeptDigest } from "./kept-digest.ts";
import { type PeriodBetween, periodBetween } from "./period-between.ts";

/** A complete report to make a digest of. */
export interface ReportToDigest {
  readonly learners: readonly AdoptionViewModel[];
  /** When it was read, in milliseconds since 1970. */
  readonly readAt: number;
  /** Time zone for counting calendar days. */
  readonly timeZone: string;
  /** What it is of, such as the server and the chosen programs. */
  readonly scope: string;
}

/**
 * Why a digest compares with nothing although something was kept: it is of something else, more than a fifth of its
 * learners are missing from the report, or it is as new as the report.
 */
export type DigestRestart = "other-scope" | "other-learners" | "not-newer";

/** What a digest is made from, without a history. */
export interface DigestOfReports {
  readonly input: DigestInput;
  /** To pass for the next digest, once this one is sent. */
  readonly kept: KeptDigest;
  /** Null for the first digest of all, and for one that compares. */
  readonly restart: DigestRestart | null;
}

/**
 * Returns what a digest is made from two reports: the present one, and what was kept of the digest before. Null makes
 * the first digest, which says how things stand.
 *
 * @example
 * const { input, kept } = digestInputOfReports({ learners, readAt, timeZone, scope }, decodeKeptDigest(stored));
 * const content = digestOf(input, { now: readAt });
 */
export function digestInputOfReports(report: ReportToDigest, before: KeptDigest | null): DigestOfReports {
  const { readAt, timeZone, scope } = report;
  const learners = uniteLearners(report.learners);
  const found = before === null ? null : comparison(before, { ...report, learners });
  const restart = typeof found === "string" ? found : null;
  const { period, happened } = found === null || typeof found === "string" ? baseline({ ...report, learners }) : found;
  const now: TrendRow = { ...period, ...happened.figures, metrics: { ...metrics(learners, { readAt, timeZone }) } };
  const periods = [...(restart === null && before !== null ? before.periods : []), now];
  const shown = shownPrograms(programTable(learners, { readAt, timeZone }));
  return {
    input: {
      by: "since",
      periods,
      weeks: weeksAmong(periods),
      at: periods.length - 1,
      firstDay: periods[0]?.from ?? period.from,
      report: { run: periods.length, day: period.day, readAt, timeZone, learners },
      newestAt: readAt,
      complete: true,
      completionsByProgram: new Map(shown.map(({ program: { key } }) => [key, happened.completionsOf(key)])),
    },
    kept: { scope, readAt, learners: learners.map(nameless), periods: periods.slice(-keptPeriods) },
    restart,
  };
}

interface Compared {
  readonly period: Period;
  readonly happened: PeriodBetween;
}

function comparison(before: KeptDigest, report: ReportToDigest): Compared | DigestRestart {
  const { scope, readAt, timeZone } = report;
  if (before.scope !== scope) return "other-scope";
  if (before.readAt >= readAt) return "not-newer";
  const period = periodOf(dayOfInstant(before.readAt, timeZone), dayOfInstant(readAt, timeZone));
  const happened = periodBetween(before, report, period);
  return refusalOfChanges(happened, {}) === null ? { period, happened } : "other-learners";
}

function baseline(report: ReportToDigest): Compared {
  const day = dayOfInstant(report.readAt, report.timeZone);
  const period = periodOf(day, day);
  return { period, happened: periodBetween(null, report, period) };
}

function periodOf(from: string, through: string): Period {
  return { from, through, day: through, recorded: true };
}

/** As many as the chart of weeks has bars, and one before. */
const keptPeriods = 9;

/** The latest times that lasted a week each, after one that need not have. */
function weeksAmong(periods: readonly TrendRow[]): readonly TrendRow[] {
  const others = periods.flatMap(({ from, through }, at) => {
    return Date.parse(through) - Date.parse(from) === weekMs ? [] : [at];
  });
  return periods.slice(others.at(-1) ?? 0);
}

const weekMs = 7 * 86_400_000;

/** Without what shows who it is. */
function nameless({ userName: _, userAvatarUrl: __, ...learner }: AdoptionViewModel): AdoptionViewModel {
  return learner;
}
