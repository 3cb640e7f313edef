import { metricTable } from "@aihr-plugins/report";
import type { ReportAsOf } from "../asof/report-as-of.ts";
import { dailyMetrics } from "../daily.ts";
import type { HistoryDatabase, SqlRow } from "../database.ts";
import { numberIn, textIn } from "../sql-values.ts";
import { metricsIn } from "../trend/trend.ts";
import { laws } from "./laws.ts";

/** Something in a history that does not fit. */
export interface Inconsistency {
  /** One sentence without names. */
  readonly text: string;
}

/** Returns what in a history contradicts itself: sums of gains that are not the state, and daily metrics of the newest report. */
export async function checkHistory(
  database: HistoryDatabase,
  reportAsOf: (moment: number) => Promise<ReportAsOf | null>,
): Promise<readonly Inconsistency[]> {
  const findings: Inconsistency[] = [];
  for (const { sql, text } of laws) {
    const [row] = await database.all(sql);
    const broken = numberIn(row?.["broken"]);
    if (broken > 0) findings.push({ text: text(broken) });
  }
  return [...findings, ...(await checkNewestDay(database, await reportAsOf(Number.MAX_SAFE_INTEGER)))];
}

async function checkNewestDay(database: HistoryDatabase, report: ReportAsOf | null): Promise<readonly Inconsistency[]> {
  if (report === null) return [];
  const rows = await database.all(
    "SELECT p.key, d.* FROM daily d LEFT JOIN program p ON p.program = d.program WHERE d.day = $1",
    [report.day],
  );
  const stored = new Map(rows.map((row) => [textIn(row["key"]), row]));
  const different = dailyMetrics(report.learners, report).filter(({ program, metrics }) => {
    const row: SqlRow | undefined = stored.get(program ?? "");
    const kept = row && metricsIn(row);
    return metricTable.some(({ key }) => kept?.[key] !== metrics[key]);
  });
  if (different.length === 0) return [];
  return [{ text: `The metrics of ${report.day} differ from its report, in ${different.length} of its scopes.` }];
}
