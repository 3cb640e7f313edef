import { type Metric, type Metrics, metricTable, metricText, type ReportOptions } from "@aihr-plugins/report";
import type { ItemView } from "./data-column.ts";

/** A metric with its value. */
export interface MetricItem extends Metric {
  readonly value: number | string | null;
  /** The value in words. */
  readonly text: string;
}

/** Every metric, in order. */
export function metricItems(metrics: Metrics, options: ReportOptions): readonly MetricItem[] {
  return metricTable.map((metric) => ({
    ...metric,
    value: metrics[metric.key],
    text: metricText(metric.key, metrics, options),
  }));
}

const text = { type: "text", unitOf: () => null } as const;

/** Metrics, one to a line. */
export const metricView: ItemView<MetricItem> = {
  name: "Metrics",
  columns: [
    {
      ...text,
      key: "metric",
      title: "Metric",
      cell: ({ title }) => title,
      table: { title: "Metric", cell: ({ title }) => title, rank: 0 },
    },
    {
      key: "value",
      title: "Value",
      type: "number",
      unitOf: ({ unit }) => unit,
      cell: ({ value }) => value,
      table: { title: "Value", cell: (item) => item.text, align: "right", rank: 0 },
    },
    {
      ...text,
      key: "unit",
      title: "Unit",
      cell: ({ unit }) => unit,
      table: { title: "Unit", cell: ({ unit }) => unit, rank: 3 },
    },
    {
      ...text,
      key: "definition",
      title: "Definition",
      sheetWidth: 90,
      cell: ({ definition }) => definition,
      table: { title: "Definition", cell: ({ definition }) => definition, rank: 2, least: 30 },
    },
    {
      ...text,
      key: "key",
      title: "Key",
      cell: ({ key }) => key,
      table: { title: "Key", cell: ({ key }) => key, rank: 4 },
    },
  ],
  tableKeys: ["metric", "value", "definition"],
  json: ({ key, title, unit, value, definition }) => ({ key, title, unit, value, definition }),
};
