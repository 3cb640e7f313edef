import type { AdoptionViewModel } from "@aihr-plugins/core";
import { type Program, programs } from "../programs.ts";
import type { ReportOptions } from "../report-options.ts";
import { learnersByProgram } from "../scope.ts";
import { type Metrics, metrics } from "./metrics.ts";

/** A program with the metrics of its learners in it. */
export interface ProgramMetrics {
  readonly program: Program;
  readonly metrics: Metrics;
}

/** Returns every program of the report with its metrics: most learners first, then by key. */
export function programTable(
  learners: readonly AdoptionViewModel[],
  options: ReportOptions,
): readonly ProgramMetrics[] {
  const groups = learnersByProgram(learners);
  return programs(learners, options)
    .map((program) => ({ program, metrics: metrics(groups.get(program.key) ?? [], options) }))
    .sort((a, b) => b.metrics.learners - a.metrics.learners || (a.program.key < b.program.key ? -1 : 1));
}
