import { metricTable } from "@aihr-plugins/report";
import type { Dialect } from "./dialect.ts";
import { metricColumn } from "./tables.ts";
import { dailyView } from "./views.ts";

/** The statements that add the columns of metrics that `daily` does not have yet. Their values before are null. */
export function missingMetricStatements({ instant }: Dialect, columns: readonly string[]): readonly string[] {
  const missing = metricTable.filter(({ key }) => !columns.includes(key));
  if (missing.length === 0) return [];
  const added = missing.map((metric) => `ALTER TABLE daily ADD COLUMN ${metricColumn(metric, instant)}`);
  return [...added, "DROP VIEW fact_daily", dailyView()];
}
