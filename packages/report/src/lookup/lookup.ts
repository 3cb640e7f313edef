import type { AdoptionViewModel } from "@aihr-plugins/core";
import { given, type Program, programs } from "../programs.ts";
import { fold } from "./fold.ts";
import { beginningWith } from "./name-beginnings.ts";
import { indexNames, queryOf } from "./name-index.ts";
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
  return createLookup(learners.map((learner) => [learner, learner.userId, learner.userName]));
}

/** A lookup of the report's programs by abbreviation and by name. */
export function createProgramLookup(learners: readonly AdoptionViewModel[]): Lookup<Program> {
  return createLookup(
    programs(learners).flatMap((program) => [
      [program, program.key, program.name],
      [program, program.key, program.abbreviation],
    ]),
  );
}

function createLookup<T>(items: readonly (readonly [T, id: string, name: string | null | undefined])[]): Lookup<T> {
  const names = items.map(([, , name]) => given(name) ?? "");
  const index = indexNames(names);
  const byId = new Map(items.map(([, id], entry) => [id.trim().toLowerCase(), [entry]]));

  return {
    find(text) {
      const { matches, nearly } = matching(text.trim());
      const found = itemsOf(matches.find((entries) => entries.length > 0) ?? []);
      const [match] = found;
      if (match === undefined) return { kind: "not-found", suggestions: itemsOf(nearly()).slice(0, 3) };
      return found.length === 1 ? { kind: "found", match } : { kind: "ambiguous", candidates: found };
    },
    search(text, limit) {
      const { matches, nearly } = matching(text.trim());
      const found = new Set(matches.flat());
      return itemsOf([...found, ...(found.size < limit ? nearly() : [])]).slice(0, limit);
    },
  };

  /** Entries by how well they match, best first. Each kind is looked for in full, for a search shows all. */
  function matching(typed: string) {
    const query = queryOf(fold(typed));
    const whole = (key: string) => (query.asWritten === "" ? [] : (index.whole.get(key) ?? []));
    const sameName = typed === "" ? [] : (index.whole.get(query.asWritten) ?? []);
    const begun = beginningWith(index, query);
    const matches = [
      byId.get(typed.toLowerCase()) ?? [],
      sameName.filter((entry) => names[entry] === typed),
      whole(query.asWritten),
      whole(query.sorted),
      [...new Set([...begun, ...whole(`*${query.asWritten}`)])],
    ];
    return { matches, nearly: () => nearMisses(index, query.parts) };
  }

  function itemsOf(entries: readonly number[]): readonly T[] {
    return [...new Set(entries.flatMap((entry) => items.slice(entry, entry + 1).map(([item]) => item)))];
  }
}
