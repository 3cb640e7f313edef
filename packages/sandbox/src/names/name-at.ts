import type { Culture } from "./culture.ts";
import { latin } from "./latin.ts";
import { otherScripts } from "./other-scripts.ts";

/** The name at a position in [0, 1) of the list of all names. Never falls as the position rises, by code unit. */
export function nameAt(position: number): string {
  const opening = chosen(openings, position);
  const ending = chosen(opening.endings, (position - opening.from) / (opening.to - opening.from));
  return opening.text + ending.text;
}

/** A stretch [from, to) of the positions 0 … 1. */
interface Stretch {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

interface Opening extends Stretch {
  readonly endings: readonly Stretch[];
}

const doubledWeight = 0.08;
const initialWeight = 0.1;
const initials = [..."ABCDEFGHIJKLMNOPRSTVWY"];

/** Openings, each with its gap, in order. Names rise because no opening is the beginning of another. */
export const openings: readonly Opening[] = stretched(
  [...latin, ...otherScripts].flatMap((culture) => {
    const endings = stretched(endingsOf(culture));
    return culture.openings.map((opening) => ({
      text: opening + culture.gap,
      weight: culture.share / culture.openings.length,
      endings,
    }));
  }),
);

interface Weighted {
  readonly text: string;
  readonly weight: number;
}

function endingsOf({ endings, doubled, initials: customary }: Culture): readonly Weighted[] {
  const plain = endings.map((text) => ({ text, weight: 1 }));
  const doubles =
    doubled === undefined
      ? []
      : endings.flatMap((one) =>
          endings
            .filter((other) => other !== one)
            .map((other) => ({ text: one + doubled + other, weight: doubledWeight / endings.length })),
        );
  const withInitial = customary
    ? endings.flatMap((ending) =>
        initials.map((initial) => ({ text: `${initial}. ${ending}`, weight: initialWeight / initials.length })),
      )
    : [];
  return [...plain, ...doubles, ...withInitial];
}

function stretched<T extends Weighted>(weighted: readonly T[]): readonly (T & Stretch)[] {
  const sorted = [...weighted].sort((one, other) => (one.text < other.text ? -1 : 1));
  const total = sorted.reduce((sum, { weight }) => sum + weight, 0);
  let reached = 0;
  return sorted.map((item) => {
    const from = reached / total;
    reached += item.weight;
    return { ...item, from, to: reached / total };
  });
}

function chosen<T extends Stretch>(stretches: readonly T[], position: number): T {
  let low = 0;
  let high = stretches.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((stretches[middle]?.from ?? 1) <= position) low = middle;
    else high = middle - 1;
  }
  const found = stretches[low];
  if (found === undefined) throw new RangeError("There are no names to choose from.");
  return found;
}
