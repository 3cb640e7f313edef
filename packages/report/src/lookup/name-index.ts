import { addToGroup } from "../grouping.ts";
import { fold } from "./fold.ts";

/** Names split once, so that a search touches few of them. An entry is the index of a name in the list. */
export interface NameIndex {
  /** Entries by their whole name: as written, with its words sorted, and (after a `*`) by initials. */
  readonly whole: ReadonlyMap<string, readonly number[]>;
  /** Sorted parts of names, and the entries that contain each. */
  readonly parts: readonly string[];
  readonly entriesByPart: readonly (readonly number[])[];
  /** The parts of each entry: those of its words in order, then joined words as one. */
  readonly partsByEntry: readonly (readonly string[])[];
}

/** Typed text, prepared for comparison with names. */
export interface NameQuery {
  readonly parts: readonly string[];
  readonly asWritten: string;
  readonly sorted: string;
}

/** Indexes the names. */
export function indexNames(names: readonly string[]): NameIndex {
  const whole = new Map<string, number[]>();
  const byPart = new Map<string, number[]>();
  const partsByEntry = names.map((name, entry) => {
    const words = fold(name);
    const { parts, asWritten, sorted } = queryOf(words);
    // Anne-Marie Smith is AS and AMS.
    const initials = [words.map(([first]) => first), parts].map(initialsOf);
    for (const key of new Set([asWritten, sorted, ...initials])) addToGroup(whole, key, entry);
    // A joined word is found by its parts and as one: "Marie" and "annemarie" both find Anne-Marie.
    const all = [...parts, ...words.filter((word) => word.length > 1).map((word) => word.join(""))];
    for (const part of new Set(all)) addToGroup(byPart, part, entry);
    return all;
  });
  const parts = [...byPart.keys()].sort();
  return { whole, parts, entriesByPart: parts.map((part) => byPart.get(part) ?? []), partsByEntry };
}

/** Returns folded words as a query. */
export function queryOf(words: readonly (readonly string[])[]): NameQuery {
  const parts = words.flat();
  return { parts, asWritten: parts.join(""), sorted: [...parts].sort().join(" ") };
}

function initialsOf(parts: readonly (string | undefined)[]): string {
  return `*${parts.map((part) => [...(part ?? "")][0]).join("")}`;
}
