import type { ProgramMetrics } from "@aihr-plugins/report";
import { metricRecord } from "../common/metric-record.ts";

/** A program with its statistics, flat. Hours over all programs are left out: they tell nothing about this one. */
export function programRecord({ program, metrics }: ProgramMetrics): object {
  const { key, name, abbreviation } = program;
  return { program: key, programName: name, abbreviation, ...metricRecord(metrics, "totalHoursStudied") };
}
