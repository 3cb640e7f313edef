import type { AdoptionViewModel } from "@aihr-plugins/core";
import { type ReportOptions, sameProgram } from "@aihr-plugins/report";
import { findPrograms } from "../Aihr/actions/common/program-keys.ts";

/** The programs that a trigger is about. */
export interface ProgramScope {
  /** Whether it is about some programs, and not about all. */
  readonly isLimited: boolean;
  /** Names in the filter that the report has no program for. */
  readonly unknown: readonly string[];
  /** Whether a program, by key, is one of them. */
  has(key: string): boolean;
}

/** Finds the programs of the trigger's filter in a report. A name that several programs have means all of them. */
export function programScope(
  texts: readonly string[],
  learners: readonly AdoptionViewModel[],
  options: ReportOptions,
): ProgramScope {
  if (texts.length === 0) return { isLimited: false, unknown: [], has: () => true };
  const { keys, unknown, ambiguous } = findPrograms(texts, learners, options);
  // A key that is unknown today may still be that of a program which the learners have left.
  const chosen = [...keys, ...ambiguous.flatMap(({ programs }) => programs.map(({ key }) => key)), ...unknown];
  return { isLimited: true, unknown, has: (key) => chosen.some((each) => sameProgram(each, key)) };
}

/** Says which names of the filter are unknown. */
export function unknownProgramsText({ unknown }: ProgramScope): string {
  const names = unknown.map((name) => `“${name}”`).join(", ");
  return `no learner is in a program of this name, so it has no events: ${names}. Check 'Program Names or IDs'.`;
}
