import type { AdoptionViewModel } from "@aihr-plugins/core";
import { countText, learnerName, noProgram, percentText, rows, scopeToPrograms } from "@aihr-plugins/report";
import type { AnswerSource } from "./answer-source.ts";
import { quoted } from "./words/quoted.ts";
import { programKeyOfRow } from "./words/row-labels.ts";

/** Who a learner is. */
export interface LearnerReference {
  /** The ID, by which other questions find this learner for sure. */
  readonly id: string;
  /** Left out where names are switched off. */
  readonly name?: string;
}

/** A learner in a few words, for a list of matches or candidates. */
export interface LearnerEntry extends LearnerReference {
  /** `PA 45%, HRBP 100%` */
  readonly programs: string;
}

const mostPrograms = 6;

/** Returns the learner in a few words; with a program, only the progress in it. */
export function learnerEntry(learner: AdoptionViewModel, source: AnswerSource, program?: string): LearnerEntry {
  const scoped = program === undefined ? [learner] : scopeToPrograms([learner], [program]);
  const all = rows(scoped, source.options);
  const listed = all.slice(0, mostPrograms).map((row) => `${programKeyOfRow(row)} ${percentText(row.progressPercent)}`);
  const more = all.length > mostPrograms ? [`${countText(all.length - mostPrograms, "more program")}`] : [];
  return { ...learnerReference(learner, source), programs: [...listed, ...more].join(", ") || noProgram };
}

/** Returns who a learner is. */
export function learnerReference(
  learner: Pick<AdoptionViewModel, "userId" | "userName">,
  { withoutNames }: Pick<AnswerSource, "withoutNames">,
): LearnerReference {
  return { id: quoted(learner.userId), ...(!withoutNames && { name: quoted(learnerName(learner)) }) };
}
