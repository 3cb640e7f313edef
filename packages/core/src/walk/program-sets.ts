import type { AdoptionProgressViewModel } from "../contract/adoption-list-response.ts";

/**
 * Sets of programs as small integers: millions of learners share a few sets, so remembering everyone's programs takes
 * one integer each. The empty set is 0.
 */
export interface ProgramSets {
  has(set: number, entry: AdoptionProgressViewModel): boolean;
  /** Returns the set with these programs added. */
  with(set: number, entries: readonly AdoptionProgressViewModel[] | null | undefined): number;
}

export function createProgramSets(): ProgramSets {
  const programIds = new Map<unknown, Map<unknown, number>>();
  const members: ReadonlySet<number>[] = [new Set()];
  const setIds = new Map([["", 0]]);
  // For each set, the set that adding a program leads to.
  const additions: Map<number, number>[] = [new Map()];
  let programs = 0;

  const programIdOf = ({ programName, abbreviation }: AdoptionProgressViewModel): number => {
    const abbreviations = programIds.get(programName) ?? new Map<unknown, number>();
    programIds.set(programName, abbreviations);
    const id = abbreviations.get(abbreviation) ?? programs++;
    abbreviations.set(abbreviation, id);
    return id;
  };
  const add = (set: number, program: number): number => {
    const existing = additions[set]?.get(program);
    if (existing !== undefined) return existing;
    const larger = [...new Set(members[set]).add(program)].sort((a, b) => a - b);
    const key = larger.join();
    const id = setIds.get(key) ?? members.length;
    if (id === members.length) {
      setIds.set(key, id);
      members.push(new Set(larger));
      additions.push(new Map());
    }
    additions[set]?.set(program, id);
    return id;
  };
  return {
    has: (set, entry) => members[set]?.has(programIdOf(entry)) ?? false,
    with: (set, entries) => (entries ?? []).reduce((larger, entry) => add(larger, programIdOf(entry)), set),
  };
}
