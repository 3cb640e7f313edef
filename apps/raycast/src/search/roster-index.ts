import type { AdoptionViewModel } from "@aihr-plugins/core";
import {
  type Answer,
  createLearnerLookup,
  createProgramLookup,
  type Lookup,
  type Program,
  programs,
} from "@aihr-plugins/report";

/** Everybody, ready to be searched while somebody types. */
export interface RosterIndex {
  readonly learners: readonly AdoptionViewModel[];
  readonly programs: readonly Program[];
  readonly byName: Lookup<AdoptionViewModel>;
  readonly byProgram: Lookup<Program>;
}

/**
 * The index of these learners. Only the last one asked for is kept: during a refresh two would not fit into memory, and
 * for the same reason nobody else should hold on to one.
 */
export function indexOf(learners: readonly AdoptionViewModel[]): RosterIndex {
  if (latest?.learners === learners) return latest;
  latest = undefined;
  latest = {
    learners,
    programs: programs(learners),
    byName: createLearnerLookup(learners),
    byProgram: createProgramLookup(learners),
  };
  return latest;
}

let latest: RosterIndex | undefined;

/**
 * Who is meant by what was typed so far, best first: by name, initials or identifier, then whoever is in a program of
 * that name, then near misses. `anna pa` is every Anna in PA. With nothing typed, everybody in the report's order.
 */
export function search(
  learners: readonly AdoptionViewModel[],
  typed: string,
  program?: string,
): readonly AdoptionViewModel[] {
  const found = typed.trim() === "" ? learners : matching(indexOf(learners), typed.trim());
  return program === undefined ? found : found.filter((learner) => isIn(learner, program));
}

function matching(index: RosterIndex, typed: string): readonly AdoptionViewModel[] {
  const { learners, byName, byProgram } = index;
  const exact = all(byName.find(typed));
  const inPrograms = ofPrograms(learners, all(byProgram.find(typed)));
  const inBoth = exact.length === 0 ? byNameAndProgram(index, typed.split(/\s+/)) : [];
  if (inBoth.length > 0) return inBoth;
  return [
    ...new Set([
      ...beginningWithId(learners, typed.toLowerCase()),
      ...exact,
      ...inPrograms,
      ...byName.search(typed, learners.length),
    ]),
  ];
}

/** A name, then a program: tried at every blank, the longest name first. */
function byNameAndProgram(index: RosterIndex, words: readonly string[]): readonly AdoptionViewModel[] {
  for (let at = words.length - 1; at > 0; at -= 1) {
    const people = all(index.byName.find(words.slice(0, at).join(" ")));
    const found = people.length === 0 ? [] : all(index.byProgram.find(words.slice(at).join(" ")));
    const both = ofPrograms(people, found);
    if (both.length > 0) return both;
  }
  return [];
}

function ofPrograms(learners: readonly AdoptionViewModel[], found: readonly Program[]): readonly AdoptionViewModel[] {
  return found.length === 0 ? [] : learners.filter((learner) => found.some(({ key }) => isIn(learner, key)));
}

function isIn(learner: AdoptionViewModel, program: string): boolean {
  const known = programsOf.get(learner) ?? programs([learner]).map(({ key }) => key);
  programsOf.set(learner, known);
  return known.includes(program);
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

const programsOf = new WeakMap<AdoptionViewModel, readonly string[]>();
