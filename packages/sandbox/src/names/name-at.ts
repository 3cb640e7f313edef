import { latinNames } from "./latin-names.ts";
import type { NameParts } from "./name-parts.ts";
import { otherNames } from "./other-names.ts";

/** Returns the name at a position in [0, 1). A higher position never gives a name that sorts lower, by code unit. */
export function nameAt(position: number): string {
  const first = intervalAt(firstParts, position);
  const last = intervalAt(first.lastParts, (position - first.from) / (first.to - first.from));
  return first.text + last.text;
}

/** A text that covers the positions in [from, to). */
interface Interval {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

interface FirstPart extends Interval {
  readonly lastParts: readonly Interval[];
}

const doubleWeight = 0.08;
const initialWeight = 0.1;
const initials = [..."ABCDEFGHIJKLMNOPRSTVWY"];

/** Sorted first parts, each with its separator. Names stay sorted because no first part starts with another. */
export const firstParts: readonly FirstPart[] = intervals(
  [...latinNames, ...otherNames].flatMap((parts) => {
    const lastParts = intervals(weightedLastParts(parts));
    return parts.firstParts.map((firstPart) => ({
      text: firstPart + parts.separator,
      weight: parts.share / parts.firstParts.length,
      lastParts,
    }));
  }),
);

interface Weighted {
  readonly text: string;
  readonly weight: number;
}

function weightedLastParts({ lastParts, doubleJoiner, initials: hasInitials }: NameParts): readonly Weighted[] {
  const single = lastParts.map((text) => ({ text, weight: 1 }));
  const double =
    doubleJoiner === undefined
      ? []
      : lastParts.flatMap((one) =>
          lastParts
            .filter((other) => other !== one)
            .map((other) => ({ text: one + doubleJoiner + other, weight: doubleWeight / lastParts.length })),
        );
  const withInitial = hasInitials
    ? lastParts.flatMap((lastPart) =>
        initials.map((initial) => ({ text: `${initial}. ${lastPart}`, weight: initialWeight / initials.length })),
      )
    : [];
  return [...single, ...double, ...withInitial];
}

function intervals<T extends Weighted>(items: readonly T[]): readonly (T & Interval)[] {
  const sorted = [...items].sort((a, b) => (a.text < b.text ? -1 : 1));
  const total = sorted.reduce((sum, { weight }) => sum + weight, 0);
  let sum = 0;
  return sorted.map((item) => {
    const from = sum / total;
    sum += item.weight;
    return { ...item, from, to: sum / total };
  });
}

/** Binary search for the interval that covers a position. */
function intervalAt<T extends Interval>(sorted: readonly T[], position: number): T {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle]?.from ?? 1) <= position) low = middle;
    else high = middle - 1;
  }
  const found = sorted[low];
  if (found === undefined) throw new RangeError("There are no names to choose from.");
  return found;
}
