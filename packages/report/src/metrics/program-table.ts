import type { AdoptionViewModel } from "@aihr-plugins/core";
import { learnersByProgram, type Program, programs } from "../programs.ts";
import { type Metrics, metrics } from "./metrics.ts";
import type { MetricOptions } from "./tally.ts";

/** A program with the metrics of its learners in it. */
export interface ProgramMetrics {
  readonly program: Program;
  readonly metrics: Metrics;
}

/** Every program of the report with its metrics: most learners first, then by key. */
export function programTable(
  learners: readonly AdoptionViewModel[],
  options: MetricOptions,
): readonly ProgramMetrics[] {
  const groups = learnersByProgram(learners);
  return programs(learners)
    .map((program) => ({ program, metrics: metrics(groups.get(program.key) ?? [], options) }))
    .sort((a, b) => b.metrics.learners - a.metrics.learners || (a.program.key < b.program.key ? -1 : 1));
}
