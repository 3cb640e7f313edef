import { fold } from "./fold.ts";

/** Names taken apart so that a search touches few of them. Entries are told by their number. */
export interface NameIndex {
  /** Entries by their name without blanks, as typed or with the words in another order. */
  readonly exact: ReadonlyMap<string, readonly number[]>;
  readonly anyOrder: ReadonlyMap<string, readonly number[]>;
  readonly initials: ReadonlyMap<string, readonly number[]>;
  /** All parts of names, sorted, and the entries that have each. */
  readonly parts: readonly string[];
  readonly entriesByPart: readonly (readonly number[])[];
  /** For each entry its parts, for each of its names. */
  readonly partsByEntry: readonly (readonly (readonly string[])[])[];
  /** For each entry its names without blanks. */
  readonly squeezed: readonly (readonly string[])[];
}

/** A name as it is compared. */
export interface FoldedName {
  readonly squeezed: string;
  readonly sorted: string;
  readonly parts: readonly string[];
}

/** Builds the index once; each entry has any number of names. */
export function indexNames(names: readonly (readonly string[])[]): NameIndex {
  const exact = new Map<string, number[]>();
  const anyOrder = new Map<string, number[]>();
  const initials = new Map<string, number[]>();
  const byPart = new Map<string, number[]>();
  const partsByEntry: string[][][] = [];
  const squeezed: string[][] = [];
  names.forEach((ofEntry, entry) => {
    const parts: string[][] = [];
    const keys: string[] = [];
    for (const name of ofEntry) {
      const words = fold(name);
      const folded = joined(words);
      add(exact, folded.squeezed, entry);
      add(anyOrder, folded.sorted, entry);
      for (const letters of initialsOf(words)) add(initials, letters, entry);
      // A joined word is found by its parts and as one: "Marie" and "annemarie" both find Anne-Marie.
      const compounds = words.filter((word) => word.length > 1).map((word) => word.join(""));
      const all = [...folded.parts, ...compounds];
      for (const part of all) add(byPart, part, entry);
      parts.push(all);
      keys.push(folded.squeezed);
    }
    partsByEntry.push(parts);
    squeezed.push(keys);
  });
  const parts = [...byPart.keys()].sort();
  const entriesByPart = parts.map((part) => byPart.get(part) ?? []);
  return { exact, anyOrder, initials, parts, entriesByPart, partsByEntry, squeezed };
}

/** What was typed, as it is compared with names. */
export function foldQuery(text: string): FoldedName {
  return joined(fold(text));
}

/** The first and one past the last of the sorted parts that begin with the text. */
export function rangeOf(parts: readonly string[], prefix: string): readonly [number, number] {
  return [firstNotBelow(parts, prefix), firstNotBelow(parts, `${prefix}\uffff`)];
}

function joined(words: readonly (readonly string[])[]): FoldedName {
  const parts = words.flat();
  return { squeezed: parts.join(""), sorted: [...parts].sort().join(" "), parts };
}

/** Of the words, and of the parts of joined words: Anne-Marie Smith is AS and AMS. */
function initialsOf(words: readonly (readonly string[])[]): ReadonlySet<string> {
  const letters = (parts: readonly (string | undefined)[]) => parts.map((part) => [...(part ?? "")][0]).join("");
  return new Set([letters(words.map(([first]) => first)), letters(words.flat())]);
}

function add(groups: Map<string, number[]>, key: string, entry: number): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [entry]);
  else if (group[group.length - 1] !== entry) group.push(entry);
}

function firstNotBelow(parts: readonly string[], text: string): number {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parts[middle] ?? "") < text) low = middle + 1;
    else high = middle;
  }
  return low;
}
