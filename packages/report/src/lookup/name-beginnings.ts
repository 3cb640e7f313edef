import type { NameIndex, NameQuery } from "./name-index.ts";

/**
 * Returns the entries in whose name every typed part begins another part, in any order: `do jo` and `j doe` find John
 * Doe. Names that begin as typed come first, otherwise in the order of the list.
 */
export function beginningWith(index: NameIndex, { parts, asWritten }: NameQuery): readonly number[] {
  const inOrder: number[] = [];
  const others: number[] = [];
  const longestFirst = [...parts].sort((a, b) => b.length - a.length);
  for (const entry of new Set(withRarestPart(index, parts).sort((a, b) => a - b))) {
    const ofName = index.partsByEntry[entry] ?? [];
    if (ofName.join("").startsWith(asWritten)) inOrder.push(entry);
    else if (covers(longestFirst, ofName)) others.push(entry);
  }
  return [...inOrder, ...others];
}

function withRarestPart({ parts, entriesByPart }: NameIndex, typed: readonly string[]): number[] {
  const candidates = typed.map((prefix) =>
    entriesByPart.slice(firstNotBelow(parts, prefix), firstNotBelow(parts, `${prefix}\uffff`)).flat(),
  );
  return candidates
    .sort((a, b) => a.length - b.length)
    .slice(0, 1)
    .flat();
}

/**
 * Whether each typed part begins a different part of the name: "an an" does not match Anna Smith. With the longest first,
 * taking the first part that fits is enough: a shorter typed part fits every part that a longer one with it fits.
 */
function covers(longestFirst: readonly string[], parts: readonly string[]): boolean {
  const left = [...parts];
  return longestFirst.every((typed) => {
    const at = left.findIndex((part) => part.startsWith(typed));
    left.splice(at, 1);
    return at >= 0;
  });
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
