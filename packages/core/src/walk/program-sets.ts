import type { AdoptionProgressViewModel } from "../contract/adoption-list-response.ts";

/**
 * Programs of a learner, identified by name and abbreviation, because replies hold no SKU. Equal sets are one object:
 * millions of learners share a few, so remembering everyone's programs takes one reference each.
 */
export interface ProgramSet {
  has(entry: AdoptionProgressViewModel): boolean;
  /** Returns the set that also has this entry's program. */
  with(entry: AdoptionProgressViewModel): ProgramSet;
}

/** Creates the empty set, from which all others follow. */
export function createProgramSets(): ProgramSet {
  const numberOf = createProgramNumbers();
  const sets = new Map<string, ProgramSet>();

  function setOf(programs: ReadonlySet<number>): ProgramSet {
    const key = [...programs].sort((a, b) => a - b).join();
    const set = sets.get(key) ?? createSet(programs);
    sets.set(key, set);
    return set;
  }

  function createSet(programs: ReadonlySet<number>): ProgramSet {
    // Most learners take steps that an earlier learner took: remembered, a step takes no new set.
    const steps = new Map<number, ProgramSet>();
    const set: ProgramSet = {
      has: (entry) => programs.has(numberOf(entry)),
      with(entry) {
        const program = numberOf(entry);
        const larger = steps.get(program) ?? (programs.has(program) ? set : setOf(new Set(programs).add(program)));
        steps.set(program, larger);
        return larger;
      },
    };
    return set;
  }

  return setOf(new Set());
}

/** Numbers programs in the order in which they come. */
function createProgramNumbers(): (entry: AdoptionProgressViewModel) => number {
  const numbers = new Map<unknown, Map<unknown, number>>();
  let programs = 0;
  return ({ programName, abbreviation }) => {
    const named = numbers.get(programName) ?? new Map<unknown, number>();
    numbers.set(programName, named);
    const number = named.get(abbreviation) ?? programs++;
    named.set(abbreviation, number);
    return number;
  };
}
