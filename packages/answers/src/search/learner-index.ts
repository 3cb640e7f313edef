import type { AdoptionViewModel } from "@aihr-plugins/core";
import { type Program, programs, type ReportOptions } from "@aihr-plugins/report";
import { createLearnerLookup, createProgramLookup, type Lookup } from "@aihr-plugins/report/lookup";

/** Learners and programs, indexed for search. */
export interface LearnerIndex {
  readonly options: ReportOptions;
  readonly learners: readonly AdoptionViewModel[];
  readonly programs: readonly Program[];
  readonly byName: Lookup<AdoptionViewModel>;
  readonly byProgram: Lookup<Program>;
}

/** Indexes learners. Each lookup is built when something is first searched for in it. */
export function createLearnerIndex(learners: readonly AdoptionViewModel[], options: ReportOptions): LearnerIndex {
  let found: readonly Program[] | undefined;
  let byName: Lookup<AdoptionViewModel> | undefined;
  let byProgram: Lookup<Program> | undefined;
  return {
    options,
    learners,
    get programs() {
      found ??= programs(learners, options);
      return found;
    },
    get byName() {
      byName ??= createLearnerLookup(learners);
      return byName;
    },
    get byProgram() {
      byProgram ??= createProgramLookup(learners, options);
      return byProgram;
    },
  };
}
