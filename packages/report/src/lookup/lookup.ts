import type { AdoptionViewModel } from "@aihr-plugins/core";
import { addToGroup } from "../grouping.ts";
import { learnerLabel, uniteLearners } from "../learners.ts";
import { textOrNull } from "../presence.ts";
import { type Program, programLabel, programs } from "../programs.ts";
import type { ReportOptions } from "../report-options.ts";
import { fold } from "./fold.ts";
import { idsInLabel } from "./ids-in-label.ts";
import { beginningWith } from "./name-beginnings.ts";
import { indexNames, queryOf } from "./name-index.ts";
import { nearMisses } from "./near-misses.ts";

/** The result of a lookup. An ambiguous text is never guessed. */
export type LookupResult<T> =
  | { readonly kind: "found"; readonly match: T }
  | { readonly kind: "ambiguous"; readonly candidates: readonly T[] }
  | { readonly kind: "not-found"; readonly suggestions: readonly T[] };

/** Finds learners or programs by what a person types. */
export interface Lookup<T> {
  /**
   * Finds one by identifier or by what a person types: the whole name in any case, order of words, with or without
   * accents; the label that lists and suggestions show, `Name (ID)`; the beginnings of its words; initials. The exact
   * spelling beats one that differs in case, and an identifier beats a name. Near misses are suggestions, at most three,
   * and never found. Suggestions take most of the time: leave them out with `suggests: false` where many texts are
   * unknown.
   */
  find(text: string, options?: { readonly suggests?: boolean }): LookupResult<T>;
  /** Finds one by identifier, label or whole name only: neither by beginnings nor by initials, and without suggestions. */
  findWhole(text: string): LookupResult<T>;
  /** Returns all matches for the text typed so far, best first, near misses last; at most `limit`. */
  search(text: string, limit: number): readonly T[];
}

/**
 * Creates a lookup of learners by ID and name. Build it once for a report.
 *
 * @example
 * const lookup = createLearnerLookup(learners);
 * const result = lookup.find("munoz, jose");
 * if (result.kind === "found") console.log(result.match.userName);
 */
export function createLearnerLookup(learners: readonly AdoptionViewModel[]): Lookup<AdoptionViewModel> {
  const items = uniteLearners(learners).map((learner) => [learner, learner.userId, learner.userName] as const);
  return createLookup(items, learnerLabel);
}

/**
 * Creates a lookup of the report's programs by abbreviation and name. A program without an abbreviation is found by its
 * name like all others, and so does not beat another one of that name.
 */
export function createProgramLookup(learners: readonly AdoptionViewModel[], options: ReportOptions): Lookup<Program> {
  return createLookupOfPrograms(programs(learners, options));
}

/** Creates the same lookup of programs that were collected while the report was read. */
export function createLookupOfPrograms(programs: readonly Program[]): Lookup<Program> {
  return createLookup(
    programs.flatMap((program) => {
      const { key, name, abbreviation } = program;
      const id = name === null ? key : abbreviation;
      return [name, abbreviation].map((text) => [program, id, text] as const);
    }),
    programLabel,
  );
}

function createLookup<T>(
  items: readonly (readonly [T, id: string | null, name: string | null | undefined])[],
  labelOf: (item: T) => string,
): Lookup<T> {
  const names = items.map(([, , name]) => textOrNull(name) ?? "");
  const ids = items.map(([, id]) => textOrNull(id));
  const nameIndex = indexNames(names);
  const entriesById = new Map<string, number[]>();
  for (const [entry, id] of ids.entries()) {
    if (id !== null) addToGroup(entriesById, id.toLowerCase(), entry);
  }

  return {
    find(text, { suggests = true } = {}) {
      const typed = text.trim();
      const found = bestOf(wholeMatches(typed)) ?? bestOf([beginnings(typed)]);
      return found ?? { kind: "not-found", suggestions: suggests ? itemsOf(nearMissesOf(typed)).slice(0, 3) : [] };
    },
    findWhole: (text) => bestOf(wholeMatches(text.trim())) ?? { kind: "not-found", suggestions: [] },
    search(text, limit) {
      const typed = text.trim();
      const matches = itemsOf([...wholeMatches(typed), beginnings(typed)].flat());
      if (matches.length >= limit) return matches.slice(0, limit);
      return [...new Set([...matches, ...itemsOf(nearMissesOf(typed))])].slice(0, limit);
    },
  };

  /** The best kind of match there is: one entry is found, several are ambiguous. */
  function bestOf(kinds: readonly (readonly number[])[]): LookupResult<T> | undefined {
    const best = kinds.find((entries) => entries.length > 0);
    if (best === undefined) return undefined;
    const candidates = itemsOf(best);
    const [match] = candidates;
    return candidates.length === 1 && match !== undefined
      ? { kind: "found", match }
      : { kind: "ambiguous", candidates };
  }

  /** The entries whose identifier or whole name matches, of each kind, the best kind first. */
  function wholeMatches(typed: string): readonly (readonly number[])[] {
    if (typed === "") return [];
    const query = queryOf(fold(typed));
    const sameId = entriesById.get(typed.toLowerCase()) ?? [];
    const exactId = sameId.filter((entry) => ids[entry] === typed);
    const sameName = nameIndex.whole.get(query.asWritten) ?? [];
    const exactName = sameName.filter((entry) => names[entry] === typed);
    // Punctuation only: nothing is left to compare but the exact spelling.
    if (query.asWritten === "") return [exactId, exactName, sameId];
    const sameWords = nameIndex.whole.get(query.sorted) ?? [];
    return [exactId, exactName, sameId, sameName, sameLabel(typed, query.asWritten), sameWords];
  }

  /** The identifier in brackets says which entries to compare: the labels of all need not be kept. */
  function sameLabel(typed: string, asWritten: string): readonly number[] {
    return idsInLabel(typed)
      .flatMap((id) => entriesById.get(id) ?? [])
      .filter((entry) => itemsOf([entry]).some((item) => queryOf(fold(labelOf(item))).asWritten === asWritten));
  }

  /** The entries whose words begin as typed, or whose initials were typed. */
  function beginnings(typed: string): readonly number[] {
    const query = queryOf(fold(typed));
    if (query.asWritten === "") return [];
    return [...beginningWith(nameIndex, query), ...(nameIndex.whole.get(`*${query.asWritten}`) ?? [])];
  }

  function nearMissesOf(typed: string): readonly number[] {
    return nearMisses(nameIndex, queryOf(fold(typed)).parts);
  }

  function itemsOf(entries: readonly number[]): readonly T[] {
    return [...new Set(entries.flatMap((entry) => items[entry]?.[0] ?? []))];
  }
}
