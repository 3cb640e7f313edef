import { numberText } from "@aihr-plugins/report";

/** The most entries that a list of learners has. */
export const longestList = 20;

/** Reads how many entries to list: 10 unless given, at least 1. */
export function readListLimit(limit: number | undefined, most = longestList, otherwise = 10): number {
  return Math.min(most, positiveWhole(limit, otherwise));
}

/** Reads a whole number of at least 1, as well as a language model means it. */
export function positiveWhole(number: number | undefined, otherwise: number): number {
  return number === undefined || !Number.isFinite(number) ? otherwise : Math.max(1, Math.floor(number));
}

/** How much of a list is shown: `10 of 63`. */
export function shownText(shown: number, all: number): string {
  return `${numberText(shown)} of ${numberText(all)}`;
}
