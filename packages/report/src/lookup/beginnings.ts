import { type FoldedName, type NameIndex, rangeOf } from "./name-index.ts";

/**
 * The entries of which every typed part begins another part of one name, in any order: `do jo` and `j doe` find John
 * Doe. Names that begin as typed come first, then those with such initials last; within each in the order of the report.
 */
export function beginningWith(index: NameIndex, query: FoldedName): readonly number[] {
  if (query.squeezed === "") return [];
  const found = new Set(entriesOfRarestPart(index, query).sort((a, b) => a - b));
  const inOrder: number[] = [];
  const anyOrder: number[] = [];
  for (const entry of found) {
    if (index.squeezed[entry]?.some((name) => name.startsWith(query.squeezed))) inOrder.push(entry);
    else if (index.partsByEntry[entry]?.some((parts) => covers(query.parts, parts))) anyOrder.push(entry);
  }
  const byInitials = index.initials.get(query.squeezed) ?? [];
  return [...new Set([...inOrder, ...anyOrder, ...byInitials])];
}

function entriesOfRarestPart(index: NameIndex, query: FoldedName): number[] {
  let rarest: readonly (readonly number[])[] = [];
  let fewest = Number.POSITIVE_INFINITY;
  for (const part of query.parts) {
    const lists = index.entriesByPart.slice(...rangeOf(index.parts, part));
    const count = lists.reduce((sum, { length }) => sum + length, 0);
    if (count < fewest) [rarest, fewest] = [lists, count];
  }
  return rarest.flat();
}

/** Whether each typed part begins a part of its own. Two typed parts must not share one: "anna anna" is not Anna Smith. */
function covers(typed: readonly string[], parts: readonly string[]): boolean {
  const [first, ...rest] = typed;
  if (first === undefined) return true;
  return parts.some(
    (part, at) =>
      part.startsWith(first) &&
      covers(
        rest,
        parts.filter((_, other) => other !== at),
      ),
  );
}
