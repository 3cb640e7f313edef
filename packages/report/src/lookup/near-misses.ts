import { distance } from "fastest-levenshtein";
import type { FoldedName, NameIndex } from "./name-index.ts";

/**
 * The entries whose names are nearly what was typed, nearest first: one slip in a short word, two in a longer one, in
 * any order of words. With several words, one may be wrong altogether.
 */
export function nearMisses(index: NameIndex, query: FoldedName): readonly number[] {
  const costs = new Map<number, number>();
  for (const typed of query.parts) {
    for (const [entry, cost] of nearestByEntry(index, typed)) {
      costs.set(entry, (costs.get(entry) ?? query.parts.length * UNMATCHED) - UNMATCHED + cost);
    }
  }
  const enough = query.parts.length > 1 ? UNMATCHED * 1.5 : UNMATCHED;
  return [...costs]
    .filter(([, cost]) => cost < enough)
    .sort(([a, costOfA], [b, costOfB]) => costOfA - costOfB || a - b)
    .map(([entry]) => entry);
}

/** What a typed word costs that is near no part of the name: more than any that is. */
const UNMATCHED = 4;

function nearestByEntry(index: NameIndex, typed: string): ReadonlyMap<number, number> {
  const nearest = new Map<number, number>();
  index.parts.forEach((part, at) => {
    const cost = costOf(typed, part);
    if (cost === null) return;
    for (const entry of index.entriesByPart[at] ?? []) {
      if (cost < (nearest.get(entry) ?? UNMATCHED)) nearest.set(entry, cost);
    }
  });
  return nearest;
}

/** The slips between them, or null when there are too many. A beginning is a little less than the whole word. */
function costOf(typed: string, part: string): number | null {
  if (part.startsWith(typed)) return part.length === typed.length ? 0 : 0.25;
  const slips = typed.length < 2 ? 0 : typed.length < 5 ? 1 : 2;
  if (part.length < typed.length - slips) return null;
  const cut = part.length > typed.length + slips;
  const cost = slipsBetween(typed, cut ? part.slice(0, typed.length) : part);
  return cost > slips ? null : cost + (cut ? 0.25 : 0);
}

function slipsBetween(typed: string, part: string): number {
  const slips = distance(typed, part);
  return slips === 2 && isSwap(typed, part) ? 1 : slips;
}

/** Two neighboring letters in the wrong order are one slip of the fingers; the library counts two. */
function isSwap(typed: string, part: string): boolean {
  let at = 0;
  while (at < typed.length && typed[at] === part[at]) at += 1;
  return typed[at] === part[at + 1] && typed[at + 1] === part[at] && typed.slice(at + 2) === part.slice(at + 2);
}
