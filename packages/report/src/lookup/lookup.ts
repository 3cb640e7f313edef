import type { AdoptionViewModel } from "@aihr-plugins/core";
import { addToGroup } from "../grouping.ts";
import { uniteLearners } from "../learners.ts";
import { textOrNull } from "../presence.ts";
import { type Program, programs } from "../programs.ts";
import type { ReportOptions } from "../report-options.ts";
import { fold } from "./fold.ts";
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
   * accents; the beginnings of its words; initials. The exact spelling beats one that differs in case, and an identifier
   * beats a name. Near misses are suggestions, at most three, and never found.
   */
  find(text: string): LookupResult<T>;
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
  return createLookup(uniteLearners(learners).map((learner) => [learner, learner.userId, learner.userName]));
}

/**
 * Creates a lookup of the report's programs by abbreviation and name. A program without an abbreviation is found by its
 * name like all others, and so does not beat another one of that name.
 */
export function createProgramLookup(learners: readonly AdoptionViewModel[], options: ReportOptions): Lookup<Program> {
  return createLookup(
    programs(learners, options).flatMap((program) => {
      const { key, name, abbreviation } = program;
      const id = name === null ? key : abbreviation;
      return [name, abbreviation].map((text) => [program, id, text] as const);
    }),
  );
}

function createLookup<T>(
  items: readonly (readonly [T, id: string | null, name: string | null | undefined])[],
): Lookup<T> {
  const names = items.map(([, , name]) => textOrNull(name) ?? "");
  const index = indexNames(names);
  const ids = items.map(([, id]) => textOrNull(id) ?? "");
  const byId = new Map<string, number[]>();
  ids.forEach((id, entry) => {
    addToGroup(byId, id.toLowerCase(), entry);
  });

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
    if (typed === "") return { matches: [], nearly: () => [] };
    const query = queryOf(fold(typed));
    const whole = (key: string) => (query.asWritten === "" ? [] : (index.whole.get(key) ?? []));
    const sameId = byId.get(typed.toLowerCase()) ?? [];
    const sameName = index.whole.get(query.asWritten) ?? [];
    const begun = beginningWith(index, query);
    const matches = [
      sameId.filter((entry) => ids[entry] === typed),
      sameName.filter((entry) => names[entry] === typed),
      sameId,
      whole(query.asWritten),
      whole(query.sorted),
      [...begun, ...whole(`*${query.asWritten}`)],
    ];
    return { matches, nearly: () => nearMisses(index, query.parts) };
  }

  function itemsOf(entries: readonly number[]): readonly T[] {
    return [...new Set(entries.flatMap((entry) => items[entry]?.[0] ?? []))];
  }
}
