import { distance } from "fastest-levenshtein";
import type { NameIndex } from "./name-index.ts";

/**
 * The entries whose names are nearly what was typed, nearest first: one slip in a short word, two in a longer one, in
 * any order of words. With several words, one may be wrong altogether.
 */
export function nearMisses(index: NameIndex, typed: readonly string[]): readonly number[] {
  const costs = new Map<number, number>();
  const unmatched = typed.length * UNMATCHED;
  for (const word of typed) {
    // One letter is near nearly everybody.
    if (word.length < 2) continue;
    for (const [entry, cost] of nearestParts(index, word)) {
      costs.set(entry, (costs.get(entry) ?? unmatched) - UNMATCHED + cost);
    }
  }
  const enough = typed.length > 1 ? UNMATCHED * 1.5 : UNMATCHED;
  return [...costs]
    .filter(([, cost]) => cost < enough)
    .sort(([a, costOfA], [b, costOfB]) => costOfA - costOfB || a - b)
    .map(([entry]) => entry);
}

/** What a typed word costs that is near no part of the name: more than any that is. */
const UNMATCHED = 4;

/** What a beginning costs beside the whole word. */
const BEGINNING = 0.25;

/** The entries that have a part near the word, and how near. */
function nearestParts({ parts, entriesByPart }: NameIndex, word: string): ReadonlyMap<number, number> {
  const nearest = new Map<number, number>();
  parts.forEach((part, at) => {
    const cost = costOf(word, part);
    for (const entry of cost < UNMATCHED ? (entriesByPart[at] ?? []) : []) {
      nearest.set(entry, Math.min(cost, nearest.get(entry) ?? UNMATCHED));
    }
  });
  return nearest;
}

function costOf(word: string, part: string): number {
  const allowed = word.length < 5 ? 1 : 2;
  if (part.length < word.length - allowed) return UNMATCHED;
  const beginning = part.length > word.length + allowed;
  const slips = slipsBetween(word, beginning ? part.slice(0, word.length) : part);
  return slips > allowed ? UNMATCHED : slips + (beginning ? BEGINNING : 0);
}

/** Two neighboring letters in the wrong order are one slip of the fingers; the library counts two. */
function slipsBetween(a: string, b: string): number {
  const slips = distance(a, b);
  if (slips !== 2 || a.length !== b.length) return slips;
  let at = 0;
  while (a[at] === b[at]) at += 1;
  return a[at] === b[at + 1] && a[at + 1] === b[at] ? 1 : 2;
}
