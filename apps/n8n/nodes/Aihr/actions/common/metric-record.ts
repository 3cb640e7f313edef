import { type Metrics, metricTable } from "@aihr-plugins/report";

/** Metrics, without those left out, in the order of their table: those that belong together stand together. */
export function metricRecord(metrics: Metrics, ...leftOut: readonly (keyof Metrics)[]): object {
  const kept = metricTable.filter(({ key }) => !leftOut.includes(key));
  return Object.fromEntries(kept.map(({ key }) => [key, metrics[key]]));
}
