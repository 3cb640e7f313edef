import type { AdoptionViewModel } from "@aihr-plugins/core";
import { createProgramCollector, type Program, programIdentity } from "../programs.ts";
import type { ReportOptions } from "../report-options.ts";
import { learnersByProgram } from "../scope.ts";
import { type Metrics, metricsOf } from "./metrics.ts";
import { createRunningTally, type RunningTally } from "./tally.ts";

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
  const running = createRunningProgramTable(options);
  running.add(learners);
  return running.table();
}

/** A table of programs that grows while a report is read. */
export interface RunningProgramTable {
  /** Adds learners of whom none was added before. */
  add(learners: readonly AdoptionViewModel[]): void;
  /** Returns the programs so far, as `programTable` would. */
  table(): readonly ProgramMetrics[];
}

/** Starts a table of programs to which you add learners page by page. */
export function createRunningProgramTable(options: ReportOptions): RunningProgramTable {
  const collector = createProgramCollector(options);
  const tallies = new Map<string, RunningTally>();
  return {
    add(learners) {
      collector.add(learners);
      for (const [key, group] of learnersByProgram(learners)) {
        const identity = programIdentity(key);
        const running = tallies.get(identity) ?? createRunningTally(options);
        running.add(group);
        tallies.set(identity, running);
      }
    },
    table() {
      return collector
        .programs()
        .flatMap((program): readonly ProgramMetrics[] => {
          const running = tallies.get(programIdentity(program.key));
          return running === undefined ? [] : [{ program, metrics: metricsOf(running.tally()) }];
        })
        .sort((a, b) => b.metrics.learners - a.metrics.learners || (a.program.key < b.program.key ? -1 : 1));
    },
  };
}
