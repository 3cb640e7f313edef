import type { TrendRow } from "@aihr-plugins/history";
import {
  asOfText,
  defaultDays,
  headlineMetrics,
  type MetricKey,
  type Metrics,
  metricTable,
  type Tally,
} from "@aihr-plugins/report";
import {
  completionsByMonth,
  completionsByMonthTitle,
  dataQuality,
  distribution,
  funnel,
  type MonthCount,
} from "@aihr-plugins/report/lists";
import { sheetCell } from "../functions/grid.ts";
import type { LoadedReport } from "../report/load-report.ts";
import type { Section, SectionLine } from "./dashboard-section.ts";

/** Metrics of the last days. All others are of everything up to the day of the report. */
const ofLastDays: ReadonlySet<MetricKey> = new Set([
  "activeLearners",
  "activeRate",
  "stalledEnrollments",
  "learnersWithStalled",
  "inactiveLearners",
  "atRiskEnrollments",
]);

const mostMonths = 12;

export const trendTitle = "Completions per week";
export const progressTitle = "Progress";

/** The tables at the left of the dashboard, in order. */
export function sectionsOf(
  report: LoadedReport,
  sums: Tally,
  figures: Metrics,
  weeks: readonly TrendRow[],
): readonly Section[] {
  const asOf = asOfNote(report);
  const bands = distribution(sums).filter(({ band, enrollments }) => band !== "unknown" || enrollments > 0);
  return [
    {
      titles: ["Headline", "Value"],
      note: `Figures of ${report.complete ? "all" : "the"} learners, ${asOf}.`,
      lines: headlines(report, figures),
    },
    {
      titles: [progressTitle, "Enrollments"],
      note: `Enrollments by their progress, ${asOf}.`,
      lines: bands.map(({ title, enrollments }) => enrollmentsLine(title, enrollments)),
    },
    {
      titles: ["Programs of learners", "Learners"],
      note: `Every learner once, by how far they are in their programs, ${asOf}.`,
      lines: funnel(sums).map(({ title, learners }) => ({ title, value: learners, unit: "learners" })),
    },
    {
      titles: [completionsByMonthTitle, "Enrollments"],
      note: `Completed enrollments by the month of their last change, which may be after they were completed, ${asOf}.`,
      lines: monthLines(completionsByMonth(sums)),
    },
    {
      titles: [trendTitle, "Enrollments"],
      note: "Enrollments by the week, from Monday on, in which the sheet of the history first shows them completed. Its first day counts none.",
      lines: weeks.map(({ from, newCompletions }) => enrollmentsLine(from, newCompletions)),
    },
    {
      titles: ["Data quality", "Enrollments"],
      note: `What the API sent and does not fit, ${asOf}. It is counted, never changed.`,
      lines: dataQuality(sums).flatMap(({ title, enrollments }) =>
        enrollments > 0 ? [enrollmentsLine(title, enrollments)] : [],
      ),
    },
  ];
}

/** A metric's definition, and the period that it is of. */
export function metricNote(report: LoadedReport, key: string): string {
  const metric = metricTable.find((each) => each.key === key);
  if (!metric) return "";
  const period = ofLastDays.has(metric.key) ? `Counted over the ${defaultDays} days up to then,` : "All time,";
  return `${metric.definition}\n${period} ${asOfNote(report)}.`;
}

/** The last months, and one line for all earlier ones. */
function monthLines(months: readonly MonthCount[]): readonly SectionLine[] {
  const dated = months.filter(({ month }) => month !== null);
  const [earlier, last] = [dated.slice(0, -mostMonths), dated.slice(-mostMonths)];
  const sum = earlier.reduce((all, { completed }) => all + completed, 0);
  return [
    ...(sum === 0 ? [] : [enrollmentsLine("Earlier", sum)]),
    ...last.map(({ month, completed }) => enrollmentsLine(month ?? "", completed)),
    ...months.flatMap(({ month, completed }) => (month === null ? [enrollmentsLine("No date", completed)] : [])),
  ];
}

function headlines(report: LoadedReport, figures: Metrics): readonly SectionLine[] {
  return headlineMetrics.flatMap((key) =>
    metricTable
      .filter((metric) => metric.key === key)
      .map(({ title, unit }) => ({
        title,
        value: sheetCell(figures[key], unit),
        unit,
        note: metricNote(report, key),
      })),
  );
}

function enrollmentsLine(title: string, value: number): SectionLine {
  return { title, value, unit: "enrollments" };
}

function asOfNote(report: LoadedReport): string {
  const { readAt, timeZone } = report.options();
  return `${report.complete ? "" : "from an incomplete report "}${asOfText(readAt, timeZone)}`;
}
