import { distance } from "fastest-levenshtein";
import type { NameIndex } from "./name-index.ts";

/**
 * Returns the entries whose names are nearly what was typed, nearest first: one typo in a short word, two in a longer one,
 * in any order of words. If several words were typed, one may be wrong altogether.
 */
export function nearMisses(index: NameIndex, typed: readonly string[]): readonly number[] {
  const costs = new Map<number, number>();
  const nothingMatched = typed.length * unmatched;
  for (const word of typed) {
    // A single letter is near almost every name.
    if (word.length < 2) continue;
    for (const [entry, cost] of nearestParts(index, word)) {
      costs.set(entry, (costs.get(entry) ?? nothingMatched) - unmatched + cost);
    }
  }
  return [...costs]
    .filter(([, cost]) => cost < tooFar)
    .sort(([a, costOfA], [b, costOfB]) => costOfA - costOfB || a - b)
    .map(([entry]) => entry);
}

/** The cost of a typed word that is near no part of the name: higher than any other. */
const unmatched = 4;

/** One word may be wrong altogether, and others by less than two typos. */
const tooFar = unmatched * 1.5;

/** The extra cost of the beginning of a word. */
const beginningCost = 0.25;

/** The entries with a part near the word, and the cost of the nearest. */
function nearestParts({ parts, entriesByPart }: NameIndex, word: string): ReadonlyMap<number, number> {
  const nearest = new Map<number, number>();
  parts.forEach((part, at) => {
    const cost = costOf(word, part);
    if (cost === unmatched) return;
    for (const entry of entriesByPart[at] ?? []) {
      nearest.set(entry, Math.min(cost, nearest.get(entry) ?? unmatched));
    }
  });
  return nearest;
}

function costOf(word: string, part: string): number {
  const allowed = word.length < 5 ? 1 : 2;
  if (part.length < word.length - allowed) return unmatched;
  const beginning = part.length > word.length + allowed;
  const typos = typosBetween(word, beginning ? part.slice(0, word.length) : part);
  return typos > allowed ? unmatched : typos + (beginning ? beginningCost : 0);
}

/** Two swapped neighbors are one typo; the library counts two. */
function typosBetween(a: string, b: string): number {
  const typos = distance(a, b);
  if (typos !== 2 || a.length !== b.length) return typos;
  let at = 0;
  while (a[at] === b[at]) at += 1;
  return a[at] === b[at + 1] && a[at + 1] === b[at] ? 1 : 2;
}
