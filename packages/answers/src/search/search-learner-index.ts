import type { AdoptionViewModel } from "@aihr-plugins/core";
import { type Program, programIdentity, programs } from "@aihr-plugins/report";
import type { LookupResult } from "@aihr-plugins/report/lookup";
import type { LearnerIndex } from "./learner-index.ts";

/** What a search found, best first: a learner is in one of the lists. */
export interface FoundLearners {
  /** Learners inside the filter whose name, initials, ID or program match what was typed so far. */
  readonly exact: readonly AdoptionViewModel[];
  /** Learners that match as well, but are excluded by the filter. */
  readonly outside: readonly AdoptionViewModel[];
  /** Near misses inside the filter. */
  readonly others: readonly AdoptionViewModel[];
}

/**
 * Searches learners by what was typed so far: by name, initials or ID, then by a program of that name, then near misses.
 * `anna pa` is every Anna in PA. If nothing was typed, all learners inside the filter are exact matches, in the report's
 * order. `isInside` is the filter; without it, all learners are inside.
 */
export function searchLearnerIndex(
  index: LearnerIndex,
  typed: string,
  isInside: (learner: AdoptionViewModel) => boolean = () => true,
): FoundLearners {
  if (typed.trim() === "") return { exact: index.learners.filter(isInside), outside: [], others: [] };
  const { exact, others } = matching(index, typed.trim());
  const isOutside = (learner: AdoptionViewModel) => !isInside(learner);
  return { exact: exact.filter(isInside), outside: exact.filter(isOutside), others: others.filter(isInside) };
}

/** Returns the filter that a learner passes who is in this program. */
export function isInProgram(index: LearnerIndex, program: string): (learner: AdoptionViewModel) => boolean {
  return inAnyOf(index, [program]);
}

const plenty = 100;

function matching(index: LearnerIndex, typed: string): Pick<FoundLearners, "exact" | "others"> {
  const { learners, byName, byProgram } = index;
  const named = all(byName.find(typed));
  const inBoth = named.length === 0 ? byNameAndProgram(index, typed.split(/\s+/)) : [];
  if (inBoth.length > 0) return { exact: inBoth, others: [] };
  const ofProgram = inPrograms(index, learners, keysOf(byProgram.find(typed)));
  // With that many matches, near misses do not help, and finding them takes memory.
  const limit = named.length < plenty ? learners.length : named.length;
  const exact = new Set([...beginningWithId(learners, typed.toLowerCase()), ...named, ...ofProgram]);
  const weaker = byName.search(typed, limit).filter((learner) => !exact.has(learner));
  // The best matches hide those that are as good as complete: "Bo" is one learner's whole name, and begins others'.
  const begun = new Set(weaker.slice(0, plenty).filter(({ userName }) => beginsWords(userName ?? "", typed)));
  return { exact: [...exact, ...begun], others: weaker.filter((learner) => !begun.has(learner)) };
}

/** Whether each typed word begins a word of the name, without case and accents. */
function beginsWords(name: string, typed: string): boolean {
  const words = plainWords(name);
  return plainWords(typed).every((part) => words.some((word) => word.startsWith(part)));
}

function plainWords(text: string): readonly string[] {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

/** A name, then a program: tried at every space, the longest name first. */
function byNameAndProgram(index: LearnerIndex, words: readonly string[]): readonly AdoptionViewModel[] {
  for (let at = words.length - 1; at > 0; at -= 1) {
    const people = all(index.byName.find(words.slice(0, at).join(" ")));
    const keys = people.length === 0 ? [] : keysOf(index.byProgram.find(words.slice(at).join(" ")));
    const both = inPrograms(index, people, keys);
    if (both.length > 0) return both;
  }
  return [];
}

function inPrograms(
  index: LearnerIndex,
  learners: readonly AdoptionViewModel[],
  keys: readonly string[],
): readonly AdoptionViewModel[] {
  return keys.length === 0 ? [] : learners.filter(inAnyOf(index, keys));
}

/** Each learner's programs are compared thousands of times per keystroke, so their identities are kept. */
function inAnyOf({ options }: LearnerIndex, keys: readonly string[]): (learner: AdoptionViewModel) => boolean {
  const wanted = new Set(keys.map(identityOf));
  return (learner) => {
    const known = programsOf.get(learner) ?? programs([learner], options).map(({ key }) => identityOf(key));
    programsOf.set(learner, known);
    return known.some((identity) => wanted.has(identity));
  };
}

/** One copy of each identity: thousands of learners share a few programs. */
function identityOf(key: string): string {
  const identity = identities.get(key) ?? programIdentity(key);
  identities.set(key, identity);
  return identity;
}

function keysOf(found: LookupResult<Program>): readonly string[] {
  return all(found).map(({ key }) => key);
}

/** From four characters on, so that short names and initials stay names. */
function beginningWithId(learners: readonly AdoptionViewModel[], typed: string): readonly AdoptionViewModel[] {
  if (!/^[\da-f][\da-f-]{3,}$/.test(typed)) return [];
  return learners.filter(({ userId }) => userId.toLowerCase().startsWith(typed));
}

function all<T>(found: LookupResult<T>): readonly T[] {
  if (found.kind === "found") return [found.match];
  return found.kind === "ambiguous" ? found.candidates : [];
}

const identities = new Map<string, string>();
const programsOf = new WeakMap<AdoptionViewModel, readonly string[]>();
