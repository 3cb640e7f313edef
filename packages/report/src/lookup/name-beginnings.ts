import type { NameIndex, Query } from "./name-index.ts";

/**
 * The entries of which every typed part begins another part of the name, in any order: `do jo` and `j doe` find John
 * Doe. Names that begin as typed come first; within each in the order of the list.
 */
export function beginningWith(index: NameIndex, { parts, asWritten }: Query): readonly number[] {
  const inOrder: number[] = [];
  const others: number[] = [];
  for (const entry of new Set(withRarestPart(index, parts).sort((a, b) => a - b))) {
    const ofName = index.partsByEntry[entry] ?? [];
    const [first = ""] = ofName;
    const begins =
      first.startsWith(asWritten) || (asWritten.startsWith(first) && ofName.join("").startsWith(asWritten));
    if (begins) inOrder.push(entry);
    else if (covers(parts, ofName)) others.push(entry);
  }
  return [...inOrder, ...others];
}

function withRarestPart({ parts, entriesByPart }: NameIndex, typed: readonly string[]): number[] {
  const candidates = typed.map((prefix) =>
    entriesByPart.slice(firstNotBelow(parts, prefix), firstNotBelow(parts, `${prefix}\uffff`)).flat(),
  );
  return candidates.sort((a, b) => a.length - b.length)[0] ?? [];
}

/** Whether each typed part begins a part of its own. Two typed parts must not share one: "an an" is not Anna Smith. */
function covers([first = "", ...rest]: readonly string[], parts: readonly string[]): boolean {
  return parts.some(
    (part, at) =>
      part.startsWith(first) && (rest.length === 0 || covers(rest, [...parts.slice(0, at), ...parts.slice(at + 1)])),
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
