import type { AdoptionProgressViewModel, AdoptionViewModel } from "@aihr-plugins/core";
import { given } from "./given.ts";
import { addTo } from "./groups.ts";

/** A program as replies know it. They do not tell its SKU. */
export interface Program {
  /** Its identity: the abbreviation, else the name. */
  readonly key: string;
  readonly name: string | null;
  readonly abbreviation: string | null;
}

/** What a program without abbreviation and name goes by. */
const UNNAMED_PROGRAM = "unnamed";

/** A program's identity: its abbreviation, so that a renamed program keeps its history, else its name. */
export function programKey(entry: AdoptionProgressViewModel): string {
  return given(entry.abbreviation) ?? given(entry.programName) ?? UNNAMED_PROGRAM;
}

/** Every program that the learners have, by the name met first, in the order in which they are met. */
export function programs(learners: readonly AdoptionViewModel[]): readonly Program[] {
  const found = new Map<string, Program>();
  for (const learner of learners) {
    for (const entry of learner.progress ?? []) {
      const key = programKey(entry);
      if (found.has(key)) continue;
      found.set(key, { key, name: given(entry.programName), abbreviation: given(entry.abbreviation) });
    }
  }
  return [...found.values()];
}

/**
 * For each program its learners, with their progress in this program only. `totalHoursStudied` is over all programs, so
 * it is null here.
 */
export function learnersByProgram(
  learners: readonly AdoptionViewModel[],
): ReadonlyMap<string, readonly AdoptionViewModel[]> {
  const groups = new Map<string, AdoptionViewModel[]>();
  for (const learner of learners) {
    const entries = new Map<string, AdoptionProgressViewModel[]>();
    for (const entry of learner.progress ?? []) addTo(entries, programKey(entry), entry);
    for (const [key, progress] of entries) addTo(groups, key, { ...learner, totalHoursStudied: null, progress });
  }
  return groups;
}
