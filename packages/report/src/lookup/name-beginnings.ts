import type { NameIndex, Query } from "./name-index.ts";

/**
 * The entries of which every typed part begins another part of the name, in any order: `do jo` and `j doe` find John
 * Doe. Names that begin as typed come first; within each in the order of the list.
 */
export function beginningWith(index: NameIndex, { parts, asWritten }: Query): readonly number[] {
  const found = [...new Set(withRarestPart(index, parts))]
    .sort((a, b) => a - b)
    .filter((entry) => covers(parts, index.partsByEntry[entry] ?? []));
  const inOrder = found.filter((entry) => index.partsByEntry[entry]?.join("").startsWith(asWritten));
  return [...inOrder, ...found];
}

function withRarestPart({ parts, entriesByPart }: NameIndex, typed: readonly string[]): readonly number[] {
  const candidates = typed.map((prefix) =>
    entriesByPart.slice(firstNotBelow(parts, prefix), firstNotBelow(parts, `${prefix}\uffff`)).flat(),
  );
  return candidates.sort((a, b) => a.length - b.length)[0] ?? [];
}

/** Whether each typed part begins a part of its own. Two typed parts must not share one: "an an" is not Anna Smith. */
function covers([first, ...rest]: readonly string[], parts: readonly string[]): boolean {
  if (first === undefined) return true;
  return parts.some(
    (part, at) => part.startsWith(first) && covers(rest, [...parts.slice(0, at), ...parts.slice(at + 1)]),
  );
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
