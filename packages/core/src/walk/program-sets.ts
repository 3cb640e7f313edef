import type { AdoptionProgressViewModel } from "../contract/adoption-list-response.ts";

/** The keys of a learner's programs. */
export type ProgramSet = ReadonlySet<string>;

/** Returns the key of an entry's program: its name and abbreviation, because replies hold no SKU. */
export function entryKey({ programName, abbreviation }: AdoptionProgressViewModel): string {
  return JSON.stringify([programName, abbreviation]);
}

/**
 * Creates a function that adds entries to a set and returns the result. Equal sets are one object: millions of learners
 * share a few, so remembering everyone's programs takes one reference each.
 */
export function createProgramSets(): (set: ProgramSet | undefined, entries: Entries) => ProgramSet {
  const sets = new Map<string, ProgramSet>();
  return (set, entries) => {
    const larger = new Set(set);
    for (const entry of entries ?? []) larger.add(entryKey(entry));
    const key = [...larger].sort().join();
    const shared = sets.get(key) ?? larger;
    sets.set(key, shared);
    return shared;
  };
}

type Entries = readonly AdoptionProgressViewModel[] | null | undefined;
