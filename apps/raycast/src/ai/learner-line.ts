import type { AdoptionViewModel } from "@aihr-plugins/core";
import { learnerName, noProgram, percentText, type ReportOptions, rows } from "@aihr-plugins/report";
import { rowProgramKey } from "../words/row-texts.ts";

/** A learner in a few words, for a list of matches or candidates. */
export interface LearnerLine {
  readonly id: string;
  readonly name: string;
  /** `PA 45%, HRBP 100%` */
  readonly programs: string;
}

/** Returns the learner in a few words. */
export function learnerLine(learner: AdoptionViewModel, options: ReportOptions): LearnerLine {
  const programs = rows([learner], options).map((row) => `${rowProgramKey(row)} ${percentText(row.progressPercent)}`);
  return { id: learner.userId, name: learnerName(learner), programs: programs.join(", ") || noProgram };
}
