import type { AdoptionViewModel } from "@aihr-plugins/core";
import { given, type Program, programs } from "../programs.ts";
import { beginningWith } from "./beginnings.ts";
import { foldQuery, indexNames } from "./name-index.ts";
import { nearMisses } from "./near-misses.ts";

/** What is known of the one who was meant. More than one is an answer, not a guess. */
export type Answer<T> =
  | { readonly kind: "found"; readonly match: T }
  | { readonly kind: "ambiguous"; readonly candidates: readonly T[] }
  | { readonly kind: "not-found"; readonly suggestions: readonly T[] };

export interface Lookup<T> {
  /**
   * Finds one by identifier or by what a person types: the whole name in any case, order of words, with or without
   * accents; the beginnings of its words; initials. A near miss is a suggestion, at most three, and never found.
   */
  find(text: string): Answer<T>;
  /** All that match what was typed so far, best first, near misses last; at most `limit`. */
  search(text: string, limit: number): readonly T[];
}

/** A lookup of learners by `userId` and by name. Build it once for a report. */
export function createLearnerLookup(learners: readonly AdoptionViewModel[]): Lookup<AdoptionViewModel> {
  return createLookup(
    learners,
    ({ userId }) => [userId],
    ({ userName }) => [userName],
  );
}

/** A lookup of the report's programs by abbreviation and by name. */
export function createProgramLookup(learners: readonly AdoptionViewModel[]): Lookup<Program> {
  return createLookup(
    programs(learners),
    ({ key }) => [key],
    ({ name, abbreviation }) => [name, abbreviation],
  );
}

function createLookup<T>(
  items: readonly T[],
  idsOf: (item: T) => readonly string[],
  namesOf: (item: T) => readonly (string | null | undefined)[],
): Lookup<T> {
  const names = items.map((item) => namesOf(item).flatMap((name) => given(name) ?? []));
  const index = indexNames(names);
  const byId = new Map<string, number>();
  items.forEach((item, entry) => {
    for (const id of idsOf(item)) byId.set(id.toLowerCase(), entry);
  });

  return {
    find(text) {
      const typed = text.trim();
      const id = byId.get(typed.toLowerCase());
      if (typed === "") return { kind: "not-found", suggestions: [] };
      if (id !== undefined) return answer([id]);
      const query = foldQuery(typed);
      const exact = index.exact.get(query.squeezed) ?? [];
      const toTheLetter = exact.filter((entry) => names[entry]?.includes(typed));
      if (toTheLetter.length > 0) return answer(toTheLetter);
      if (query.squeezed === "") return { kind: "not-found", suggestions: [] };
      if (exact.length > 0) return answer(exact);
      const anyOrder = index.anyOrder.get(query.sorted) ?? [];
      if (anyOrder.length > 0) return answer(anyOrder);
      const begun = beginningWith(index, query);
      if (begun.length > 0) return answer(begun);
      return { kind: "not-found", suggestions: itemsOf(nearMisses(index, query).slice(0, 3)) };
    },

    search(text, limit) {
      const query = foldQuery(text);
      const id = byId.get(text.trim().toLowerCase());
      const found = new Set([
        ...(id === undefined ? [] : [id]),
        ...(index.exact.get(query.squeezed) ?? []),
        ...(index.anyOrder.get(query.sorted) ?? []),
        ...beginningWith(index, query),
      ]);
      if (found.size < limit) for (const entry of nearMisses(index, query)) found.add(entry);
      return itemsOf([...found].slice(0, limit));
    },
  };

  function answer(entries: readonly number[]): Answer<T> {
    const found = itemsOf(entries);
    const [match] = found;
    return match !== undefined && found.length === 1
      ? { kind: "found", match }
      : { kind: "ambiguous", candidates: found };
  }

  function itemsOf(entries: readonly number[]): readonly T[] {
    return entries.flatMap((entry) => items[entry] ?? []);
  }
}
