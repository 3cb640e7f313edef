import { type Metrics, metricTable } from "@aihr-plugins/report";

/** Every metric by key, in the order of their table. */
export function metricRecord(metrics: Metrics): object {
  return Object.fromEntries(metricTable.map(({ key }) => [key, metrics[key]]));
}
