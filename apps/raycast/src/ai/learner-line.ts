import type { AdoptionViewModel } from "@aihr-plugins/core";
import { percentText, rows } from "@aihr-plugins/report";
import { nameOf } from "../learners/progress-texts.ts";

/** A learner in a few words, for a list or a question which one is meant. */
export interface LearnerLine {
  readonly id: string;
  readonly name: string;
  /** `PA 45%, HRBP 100%` */
  readonly programs: string;
}

/** The learner in a few words. */
export function learnerLine(learner: AdoptionViewModel, now: number): LearnerLine {
  const programs = rows([learner], { now }).map((row) => `${row.program ?? "?"} ${percentText(row.progressPercent)}`);
  return { id: learner.userId, name: nameOf(learner), programs: programs.join(", ") || "none" };
}
