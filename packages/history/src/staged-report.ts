import { learnerRows, type Metrics, programIdentity, type Row, reportMetrics, rows } from "@aihr-plugins/report";
import { dailyMetricsOf } from "./daily.ts";
import type { ReportToRecord } from "./report-to-record.ts";

/** A report as the staging tables of a history in Postgres take it. Fields are named as their columns are. */
export interface StagedReport {
  /** Of the table `staged`: every enrollment, and a row for each learner without programs. */
  readonly rows: readonly StagedRow[];
  /** Of the table `staged_daily`: the metrics of the organization first, then of each program. */
  readonly daily: readonly StagedMetrics[];
}

/** A row of `staged`, without its batch. */
export type StagedRow = Omit<Row, "flags"> & { readonly flags: string };

/** A row of `staged_daily`, without its batch. `program` is null for the organization. */
export type StagedMetrics = Metrics & { readonly program: string | null };

/**
 * Returns what `record_report` compares: inserting it into `staged` and `staged_daily` and calling the function
 * records the same as this package does.
 */
export function stagedReport(report: Pick<ReportToRecord, "learners" | "readAt" | "timeZone">): StagedReport {
  const { readAt, timeZone } = report;
  const learners = learnerRows(report.learners, { readAt, timeZone });
  const metrics = reportMetrics(learners, { readAt, timeZone });
  // One spelling of each program's key, so that the database need not compare them as JavaScript does.
  const keys = new Map(metrics.programs.map(({ program: { key } }) => [programIdentity(key), key]));
  const all = learners.flatMap(({ learner, rows: found }): readonly Row[] => {
    return found.length > 0 ? found : rows([learner], { readAt, timeZone, withoutPrograms: true });
  });
  return {
    rows: all.map((row) => {
      const program = row.program === null ? null : (keys.get(programIdentity(row.program)) ?? row.program);
      return withoutNul({ ...row, program, flags: row.flags.join(",") });
    }),
    daily: dailyMetricsOf(metrics).map(({ program, metrics: of }) => withoutNul({ ...of, program })),
  };
}

/** Postgres keeps no NUL characters in texts. */
function withoutNul<T extends object>(record: T): T {
  const texts = Object.entries(record).filter(([, value]) => typeof value === "string" && value.includes("\0"));
  return texts.length === 0
    ? record
    : { ...record, ...Object.fromEntries(texts.map(([key, text]) => [key, text.replaceAll("\0", "")])) };
}
