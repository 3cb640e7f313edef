import type { ReportOptions } from "../report-options.ts";
import type { CellValue } from "../rows/columns.ts";
import { type MetricUnit, metricTable } from "./metric-table.ts";
import { valueText } from "./metric-text.ts";
import type { MetricKey } from "./metrics.ts";
import type { ProgramMetrics } from "./program-table.ts";

/** A column of a table of programs. */
export interface ProgramColumn {
  readonly key: "program" | "programName" | MetricKey;
  readonly title: string;
  readonly unit: MetricUnit | null;
  /** 0 is always shown, 1 to 3 where there is room (the lowest first), 4 only where all columns are shown. */
  readonly rank: 0 | 1 | 2 | 3 | 4;
  /** The value: percent from 0 to 100, instants as ISO 8601. */
  readonly cell: (program: ProgramMetrics) => CellValue;
  /** The value in words. */
  readonly text: (program: ProgramMetrics, options: ReportOptions) => string;
}

/** Metrics that most tables show. `totalHoursStudied` has no column: it is over all programs. */
const ranks = new Map<MetricKey, ProgramColumn["rank"]>([
  ["learners", 0],
  ["completionRate", 0],
  ["adoptionRate", 1],
  ["stalledEnrollments", 1],
  ["completed", 2],
  ["averageProgress", 2],
  ["hoursSpent", 2],
  ["inProgress", 3],
  ["notStarted", 3],
  ["atRiskEnrollments", 3],
]);

/** Every column of a table of programs, in order. A surface chooses by `rank`, never by a list of keys. */
export const programColumns: readonly ProgramColumn[] = [
  nameColumn("program", "Program", 3, ({ key }) => key),
  nameColumn("programName", "Program name", 0, ({ shownName }) => shownName),
  ...metricTable.filter(({ key }) => key !== "totalHoursStudied").map(metricColumn),
];

function nameColumn(
  key: "program" | "programName",
  title: string,
  rank: ProgramColumn["rank"],
  nameOf: (program: ProgramMetrics["program"]) => string,
): ProgramColumn {
  return {
    key,
    title,
    unit: null,
    rank,
    cell: ({ program }) => nameOf(program),
    text: ({ program }) => nameOf(program),
  };
}

function metricColumn({ key, title, unit }: (typeof metricTable)[number]): ProgramColumn {
  return {
    key,
    title,
    unit,
    rank: ranks.get(key) ?? 4,
    cell: ({ metrics }) => metrics[key],
    text: ({ metrics }, options) => valueText(metrics[key], unit, options),
  };
}
