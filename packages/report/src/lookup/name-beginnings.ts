import type { NameIndex, Query } from "./name-index.ts";

/**
 * The entries of which every typed part begins another part of the name, in any order: `do jo` and `j doe` find John
 * Doe. Names that begin as typed come first; within each in the order of the list.
 */
export function beginningWith(index: NameIndex, { parts, asWritten }: Query): readonly number[] {
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
  return candidates.sort((a, b) => a.length - b.length)[0] ?? [];
}

/**
 * Whether each typed part begins a part of its own. Two typed parts must not share one: "an an" is not Anna Smith. The
 * longest first may take any part that is left: whatever else it begins, a shorter one begins as well or neither.
 */
function covers(longestFirst: readonly string[], parts: readonly string[]): boolean {
  const left = [...parts];
  return longestFirst.every((typed) => {
    const at = left.findIndex((part) => part.startsWith(typed));
    left[at] = "";
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
