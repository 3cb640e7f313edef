import type { FiguresBefore } from "@aihr-plugins/answers";
import type { AdoptionViewModel } from "@aihr-plugins/core";
import {
  countText,
  dateText,
  type Metric,
  type Metrics,
  metricsOf,
  metricTable,
  metricText,
  type ProgramMetrics,
  percentText,
  programTable,
  type ReportOptions,
  type Tally,
  tally,
} from "@aihr-plugins/report";
import {
  completionsByMonth,
  completionsByMonthTitle,
  dataQuality,
  distribution,
  funnel,
} from "@aihr-plugins/report/lists";
import { changeText } from "@aihr-plugins/report/movement";

/** The figures of a report. */
export interface Overview {
  readonly options: ReportOptions;
  readonly metrics: readonly MetricLine[];
  /** The day of the earlier report that the metrics are compared with: `Nov 16, 2026`; null if there is none. */
  readonly since: string | null;
  readonly breakdowns: readonly Breakdown[];
  readonly programs: readonly ProgramMetrics[];
}

/** A metric in words. */
export interface MetricLine extends Metric {
  readonly text: string;
  /** The value, for a ring, if the metric is a percentage. */
  readonly percent: number | null | undefined;
  /** How it has changed since the earlier report: `+3 points`; null if that is unknown. */
  readonly change: string | null;
}

/** Counts under one heading. */
interface Breakdown {
  readonly title: string;
  readonly lines: readonly BreakdownLine[];
}

/** A count in words. */
interface BreakdownLine {
  readonly title: string;
  readonly text: string;
  /** Percent of all, if the counts add up; null if there are none. */
  readonly share?: number | null;
}

/** Returns the figures of the learners, and how they have changed since `before`, if that is known. */
export function overviewOf(
  learners: readonly AdoptionViewModel[],
  options: ReportOptions,
  before?: FiguresBefore,
): Overview {
  const whole = tally(learners, options);
  const values = metricsOf(whole);
  return {
    options,
    metrics: metricTable.map((metric) => metricLine(metric, values, options, before)),
    since: before === undefined ? null : dateText(before.at, options.timeZone),
    breakdowns: breakdownsOf(whole),
    programs: programTable(learners, options),
  };
}

/** A line of a breakdown as its cells: title, count, and the share if there is one. */
export function breakdownCells({ title, text, share }: BreakdownLine): readonly string[] {
  return [title, text, ...(share === undefined ? [] : [percentText(share)])];
}

function metricLine(
  metric: Metric,
  values: Metrics,
  options: ReportOptions,
  before: FiguresBefore | undefined,
): MetricLine {
  const value = values[metric.key];
  return {
    ...metric,
    text: metricText(metric.key, values, options),
    percent: metric.unit === "percent" && typeof value !== "string" ? value : undefined,
    change: changeText(metric.key, values, before?.metrics[metric.key]),
  };
}

/** Learners by stage, enrollments by progress, completions by month, and what limits trust in the figures. */
function breakdownsOf(whole: Tally): readonly Breakdown[] {
  const breakdowns: readonly Breakdown[] = [
    {
      title: "Learners by Stage",
      lines: funnel(whole).map(({ title, learners }) => ({ title, text: countText(learners, "learner") })),
    },
    {
      title: "Distribution of Progress",
      lines: distribution(whole).map(({ title, enrollments, share }) => ({
        title,
        text: enrollmentText(enrollments),
        share,
      })),
    },
    {
      title: completionsByMonthTitle,
      lines: completionsByMonth(whole).map(({ month, completed }) => ({
        title: month ?? "No date",
        text: enrollmentText(completed),
      })),
    },
    {
      title: "Data Quality",
      lines: dataQuality(whole)
        .filter(({ enrollments }) => enrollments > 0)
        .map(({ title, enrollments }) => ({ title, text: enrollmentText(enrollments) })),
    },
  ];
  return breakdowns.filter(({ lines }) => lines.length > 0);
}

function enrollmentText(count: number): string {
  return countText(count, "enrollment");
}
