import { msPerDay } from "./study-time.ts";

const nights = 366;

/**
 * Returns when a year's weekly figures are read, in milliseconds since 1970: in the first of the 366 nights until an
 * instant, with which a history of every night begins, in each Sunday's, and in the last one.
 */
export function lastNightsOfWeeks(until: number): readonly number[] {
  return Array.from({ length: nights }, (_, index) => until - (nights - 1 - index) * msPerDay).filter(
    (at, index) => index === 0 || at === until || new Date(at).getUTCDay() === 0,
  );
}
