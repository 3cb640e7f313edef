import {
  asOfText,
  headlineMetrics,
  type Metrics,
  metricTable,
  metricText,
  type ReportOptions,
  stalledHeadline,
} from "@aihr-plugins/report";

/** A report's headline in words, for messages. */
export interface SummaryTexts {
  /** `as of Nov 23, 2026, 13:00 Europe/Amsterdam` */
  readonly asOf: string;
  /** `137 enrollments of 109 learners stalled` */
  readonly stalled: string;
  readonly headline: readonly { readonly title: string; readonly text: string }[];
}

/** Returns the texts for the summary of a report. */
export function summaryTexts(metrics: Metrics, options: ReportOptions): SummaryTexts {
  return {
    asOf: asOfText(options.readAt, options.timeZone),
    stalled: stalledHeadline(metrics),
    headline: headlineMetrics.map((key) => ({
      title: titles.get(key) ?? key,
      text: metricText(key, metrics, options),
    })),
  };
}

const titles = new Map(metricTable.map(({ key, title }) => [key, title]));
