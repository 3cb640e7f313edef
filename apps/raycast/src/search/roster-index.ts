import type { AdoptionViewModel } from "@aihr-plugins/core";
import {
  type Answer,
  createLearnerLookup,
  createProgramLookup,
  type Lookup,
  learnersByProgram,
  type Program,
  programs,
} from "@aihr-plugins/report";

/** Everybody, ready to be searched while somebody types. */
export interface RosterIndex {
  readonly learners: readonly AdoptionViewModel[];
  readonly programs: readonly Program[];
  readonly byName: Lookup<AdoptionViewModel>;
  readonly byProgram: Lookup<Program>;
  /** The ids of each program's learners. */
  readonly members: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The index of these learners; the same list gets the same index. */
export function indexOf(learners: readonly AdoptionViewModel[]): RosterIndex {
  const known = indexes.get(learners);
  if (known !== undefined) return known;
  const index: RosterIndex = {
    learners,
    programs: programs(learners),
    byName: createLearnerLookup(learners),
    byProgram: createProgramLookup(learners),
    members: membersOf(learners),
  };
  indexes.set(learners, index);
  return index;
}

/**
 * Who is meant by what was typed so far, best first: by name, initials or identifier, then whoever is in a program of
 * that name, then near misses. `anna pa` is every Anna in PA. With nothing typed, everybody in the report's order.
 */
export function search(index: RosterIndex, typed: string, program?: string): readonly AdoptionViewModel[] {
  const members = program === undefined ? undefined : (index.members.get(program) ?? new Set<string>());
  const found = matching(index, typed.trim());
  return members === undefined ? found : found.filter(({ userId }) => members.has(userId));
}

function matching(index: RosterIndex, typed: string): readonly AdoptionViewModel[] {
  const { learners, byName, byProgram } = index;
  if (typed === "") return learners;
  const exact = all(byName.find(typed));
  const inPrograms = ofPrograms(index, all(byProgram.find(typed)));
  const inBoth = exact.length === 0 ? byNameAndProgram(index, typed.split(/\s+/)) : [];
  return [
    ...new Set([
      ...beginningWithId(learners, typed.toLowerCase()),
      ...exact,
      ...inPrograms,
      ...inBoth,
      ...byName.search(typed, learners.length),
    ]),
  ];
}

/** A name, then a program: tried at every blank, the longest name first. */
function byNameAndProgram(index: RosterIndex, words: readonly string[]): readonly AdoptionViewModel[] {
  for (let at = words.length - 1; at > 0; at -= 1) {
    const people = all(index.byName.find(words.slice(0, at).join(" ")));
    const found = people.length === 0 ? [] : all(index.byProgram.find(words.slice(at).join(" ")));
    const members = new Set(ofPrograms(index, found));
    const both = people.filter((learner) => members.has(learner));
    if (both.length > 0) return both;
  }
  return [];
}

function ofPrograms({ learners, members }: RosterIndex, found: readonly Program[]): readonly AdoptionViewModel[] {
  if (found.length === 0) return [];
  return learners.filter(({ userId }) => found.some(({ key }) => members.get(key)?.has(userId)));
}

/** From four characters on, so that short names and initials stay names. */
function beginningWithId(learners: readonly AdoptionViewModel[], typed: string): readonly AdoptionViewModel[] {
  if (!/^[\da-f][\da-f-]{3,}$/.test(typed)) return [];
  return learners.filter(({ userId }) => userId.toLowerCase().startsWith(typed));
}

function all<T>(answer: Answer<T>): readonly T[] {
  if (answer.kind === "found") return [answer.match];
  return answer.kind === "ambiguous" ? answer.candidates : [];
}

function membersOf(learners: readonly AdoptionViewModel[]): ReadonlyMap<string, ReadonlySet<string>> {
  const groups = [...learnersByProgram(learners)];
  return new Map(groups.map(([key, members]) => [key, new Set(members.map(({ userId }) => userId))]));
}

const indexes = new WeakMap<readonly AdoptionViewModel[], RosterIndex>();
