import { grouped } from "../words/so-far-text.ts";

/** The most that a tool lists: a model reads every word of an answer. */
const MOST_LISTED = 20;

/** The first of a list and, in words, how many of how many they are. */
export function firstOf<T>(all: readonly T[], limit = 10): { readonly shown: string; readonly list: readonly T[] } {
  const list = all.slice(0, Math.max(1, Math.min(MOST_LISTED, Math.floor(limit) || 1)));
  return { shown: `${grouped(list.length)} of ${grouped(all.length)}`, list };
}
