import type { AdoptionViewModel } from "@aihr-plugins/core";
import {
  type Band,
  daysAgoText,
  distribution,
  hoursText,
  type Metric,
  metrics,
  metricTable,
  type ProgramMetrics,
  percentText,
  plural,
  programTable,
  rows,
} from "@aihr-plugins/report";
import { markdownTable } from "../words/markdown.ts";

/** What the learners come to. */
export interface Overview {
  readonly metrics: readonly MetricLine[];
  readonly bands: readonly Band[];
  readonly programs: readonly ProgramMetrics[];
}

/** A metric in words. */
export interface MetricLine extends Metric {
  readonly text: string;
  /** As a number, for a ring; only where it is a percentage. */
  readonly percent: number | null | undefined;
}

/** The learners' metrics, distribution and programs, by the definitions that everything of AIHR's plugins shares. */
export function overviewOf(learners: readonly AdoptionViewModel[], now: number): Overview {
  const values = metrics(learners, { now });
  return {
    metrics: metricTable.map((metric) => {
      const value = values[metric.key];
      return { ...metric, text: valueText(metric, value, now), percent: percentOf(metric, value) };
    }),
    bands: distribution(rows(learners, { now })),
    programs: programTable(learners, { now }),
  };
}

/** The overview as a page of Markdown. */
export function overviewAsMarkdown({ metrics: lines, bands, programs }: Overview): string {
  return [
    "# AIHR team overview",
    markdownTable(
      ["Metric", "Value"],
      lines.map(({ title, text }) => [title, text]),
    ),
    "## Distribution of progress",
    markdownTable(
      ["Progress", "Enrollments", "Share"],
      bands.map((band) => [band.title, String(band.rows), percentText(band.share)]),
    ),
    "## Programs",
    programsAsMarkdown(programs),
    "",
  ].join("\n\n");
}

/** Programs and their numbers as a table in Markdown. */
export function programsAsMarkdown(programs: readonly ProgramMetrics[]): string {
  return markdownTable(
    ["Program", "Learners", "Completed", "Completion rate", "Average progress", "Hours spent", "Stalled"],
    programs.map(({ program, metrics: of }) => [
      program.name ?? program.key,
      String(of.learners),
      String(of.completed),
      percentText(of.completionRate),
      percentText(of.averageProgress),
      hoursText(of.hoursSpent),
      String(of.stalled),
    ]),
  );
}

/** A metric in one line to paste. */
export function metricAsText({ title, text, definition }: MetricLine): string {
  return `${title}: ${text} (${definition})`;
}

function valueText({ unit }: Metric, value: number | string | null, now: number): string {
  if (typeof value === "string") return daysAgoText(utcDay(now) - utcDay(Date.parse(value)));
  if (unit === "percent") return percentText(value);
  if (unit === "hours") return hoursText(value);
  if (value === null) return daysAgoText(null);
  return unit === "learners" ? plural(value, "learner") : plural(value, "enrollment");
}

function percentOf({ unit }: Metric, value: number | string | null): number | null | undefined {
  return unit === "percent" && typeof value !== "string" ? value : undefined;
}

function utcDay(at: number): number {
  return Math.floor(at / 86_400_000);
}
