import type { LearningHistory, ReportAsOf, TrendRow } from "@aihr-plugins/history";
import { programTable } from "@aihr-plugins/report";

/** What a dashboard is made from. `readDashboardInput` reads it from a history. */
export interface DashboardInput extends Pick<ReportAsOf, "learners" | "readAt" | "timeZone"> {
  /** Whether all learners are in the report. */
  readonly complete: boolean;
  /** The weeks of a history; leave it out without one. */
  readonly weeks?: DashboardTrends | undefined;
}

/** The weeks of the organization, and of each program by its key. */
export interface DashboardTrends {
  readonly organization: readonly TrendRow[];
  readonly byProgram: ReadonlyMap<string, readonly TrendRow[]>;
}

/** What a dashboard reads of a history. */
export type DashboardHistory = Pick<LearningHistory, "runs" | "trend" | "reportAsOf">;

/** Reads the newest report of a history and its weeks. Returns null for a history without reports. */
export async function readDashboardInput(history: DashboardHistory): Promise<DashboardInput | null> {
  const newest = (await history.runs()).at(-1);
  const report = newest === undefined ? null : await history.reportAsOf(newest.at);
  if (report === null) return null;
  const byProgram = new Map<string, readonly TrendRow[]>();
  for (const { program } of programTable(report.learners, report)) {
    byProgram.set(program.key, await history.trend({ by: "week", program: program.key }));
  }
  const { learners, readAt, timeZone } = report;
  const organization = await history.trend({ by: "week" });
  // A history keeps only complete reports.
  return { learners, readAt, timeZone, complete: true, weeks: { organization, byProgram } };
}
