import type { AdoptionViewModel } from "@aihr-plugins/core";
import { createProgramCollector, type Program, programIdentity } from "../programs.ts";
import type { ReportOptions } from "../report-options.ts";
import { type LearnerRows, learnerRows } from "../rows/learner-rows.ts";
import { addEnrollments } from "./add-enrollments.ts";
import { type Metrics, metricsOf } from "./metrics.ts";
import { createTallier } from "./tallier.ts";
import { emptyTally, type TallyDraft } from "./tally-draft.ts";

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

/** The metrics of a whole report and of each program in it. */
export interface ReportMetrics {
  readonly organization: Metrics;
  /** As `programTable` returns them. */
  readonly programs: readonly ProgramMetrics[];
}

/** Returns the metrics of learners whose rows have been read already, with those of each program. */
export function reportMetrics(learners: readonly LearnerRows[], options: ReportOptions): ReportMetrics {
  const draft = createTableDraft(options);
  draft.add(learners);
  const sum = emptyTally();
  for (const { learner, rows } of learners) draft.addLearner(sum, learner.totalHoursStudied, rows);
  for (const program of draft.tallies.values()) addEnrollments(sum, program);
  return { organization: metricsOf(sum), programs: draft.table() };
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
  const draft = createTableDraft(options);
  return {
    add: (learners) => draft.add(learnerRows(learners, options)),
    table: draft.table,
  };
}

function createTableDraft(options: ReportOptions) {
  const collector = createProgramCollector(options);
  const { addRows, addLearner } = createTallier(options);
  const tallies = new Map<string, TallyDraft>();
  // Most rows spell a program's key alike, and its identity takes time.
  const talliesByKey = new Map<string, TallyDraft>();

  return {
    tallies,
    addLearner,
    add(learners: readonly LearnerRows[]): void {
      for (const { learner, rows } of learners) {
        // A program that is listed twice is one row, but each entry may have the newest name.
        const isListedTwice = rows.length !== learner.progress?.length;
        if (isListedTwice) collector.add([learner]);
        for (const row of rows) {
          if (!isListedTwice) collector.addRow(row);
          const sum = talliesByKey.get(row.program) ?? tallyOf(row.program);
          // In the scope of a program, a learner has one row, and hours studied play no part.
          addRows(sum, [row]);
          addLearner(sum, null, [row]);
        }
      }
    },
    table(): readonly ProgramMetrics[] {
      return collector
        .programs()
        .flatMap((program): readonly ProgramMetrics[] => {
          const sum = tallies.get(programIdentity(program.key));
          return sum === undefined ? [] : [{ program, metrics: metricsOf(sum) }];
        })
        .sort((a, b) => b.metrics.learners - a.metrics.learners || (a.program.key < b.program.key ? -1 : 1));
    },
  };

  function tallyOf(program: string): TallyDraft {
    const identity = programIdentity(program);
    const sum = tallies.get(identity) ?? emptyTally();
    tallies.set(identity, sum);
    talliesByKey.set(program, sum);
    return sum;
  }
}
