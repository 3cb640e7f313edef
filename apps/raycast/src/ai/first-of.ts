import { numberText } from "@aihr-plugins/report";

/** The most that a tool lists: a model reads every word of an answer. */
export const mostListed = 20;

/** Returns the start of a list and says how much of it that is: `10 of 63`. */
export function firstOf<T>(
  all: readonly T[],
  limit = 10,
  most = mostListed,
): { readonly shown: string; readonly list: readonly T[] } {
  const list = all.slice(0, Math.max(1, Math.min(most, Math.floor(limit) || 1)));
  return { shown: `${numberText(list.length)} of ${numberText(all.length)}`, list };
}
