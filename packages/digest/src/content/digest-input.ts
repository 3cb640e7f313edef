import type { LearningHistory, ReportAsOf, TrendPeriod, TrendRow } from "@aihr-plugins/history";
import { programTable } from "@aihr-plugins/report";
import type { DigestGroupInput } from "./digest-groups.ts";
import { shownPrograms } from "./shown-programs.ts";

/**
 * What the periods of a digest are: calendar periods, or the time since the digest before, from the day of one report
 * through that of the next.
 */
export type DigestPeriod = TrendPeriod | "since";

/** What a digest is made from. `readDigestInput` reads it from a history. */
export interface DigestInput {
  readonly by: DigestPeriod;
  /** The periods of the history, oldest first. The last one may not be over. */
  readonly periods: readonly TrendRow[];
  /** The same time by week, for the chart. */
  readonly weeks: readonly TrendRow[];
  /** The period that the digest is about, as an index of `periods`. */
  readonly at: number;
  /** The calendar day of the first report of all: the first digest is about no day before it. */
  readonly firstDay: string;
  /** The last report of that period. */
  readonly report: ReportAsOf;
  /** When the newest report of all was read, in milliseconds since 1970. */
  readonly newestAt: number;
  /** Whether the report has all learners. A history keeps only complete reports. */
  readonly complete: boolean;
  /** Completions in the period by program key, of the programs that are shown. */
  readonly completionsByProgram: ReadonlyMap<string, number>;
  /** Groups that a mapping names, such as departments. `readGroupActivity` reads them. */
  readonly groups?: readonly DigestGroupInput[] | undefined;
}

/** What a digest reads of a history. */
export type DigestHistory = Pick<LearningHistory, "runs" | "trend" | "reportAsOf">;

/** Which period a digest is about. */
export interface DigestPeriodOptions {
  readonly by: TrendPeriod;
  /** The calendar day of sending in the history's time zone, `2026-11-23`: the digest is about the last period before it. */
  readonly today: string;
}

/**
 * Reads what a digest needs: of the last period that is over, or of the one that is not if it is the only one. Returns
 * null for a history without reports.
 */
export async function readDigestInput(
  history: DigestHistory,
  { by, today }: DigestPeriodOptions,
): Promise<DigestInput | null> {
  const runs = await history.runs();
  const [first, newest] = [runs[0], runs.at(-1)];
  const periods = await history.trend({ by });
  const at = Math.max(0, periods.filter(({ through }) => through < today).length - 1);
  const period = periods[at];
  const report = period === undefined ? null : await history.reportAsOf(period.day);
  if (first === undefined || newest === undefined || period === undefined || report === null) return null;

  const completionsByProgram = new Map<string, number>();
  for (const { program } of shownPrograms(programTable(report.learners, report))) {
    const trend = await history.trend({ by, program: program.key });
    const row = trend.find(({ from }) => from === period.from);
    completionsByProgram.set(program.key, row?.newCompletions ?? 0);
  }
  const weeks = by === "week" ? periods : await history.trend({ by: "week" });
  const [firstDay, newestAt] = [first.day, newest.at];
  return { by, periods, weeks, at, firstDay, report, newestAt, complete: true, completionsByProgram };
}
