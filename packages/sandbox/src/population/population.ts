import type { Learner } from "./learner.ts";
import type { Program } from "./program.ts";

/** The learners of one organization, in the API's order: by `userName`, ascending by UTF-16 code unit. */
export interface Population {
  readonly size: number;
  /** Every chance event is drawn from this number, so equal populations behave equally. */
  readonly seed: number;
  readonly programs: readonly Program[];
  /** The learner at this place of the order, the first being 0. Throws a RangeError outside 0 … size − 1. */
  at(index: number): Learner;
  /** The programs of the learner at this place. Much cheaper than `at`, for scans. */
  programsAt(index: number): readonly Program[];
  /** The place of this learner, `undefined` for an id of nobody here. Upper and lower case are the same. */
  indexOf(userId: string): number | undefined;
}

/** The order of the API. Not the locale's, which differs from machine to machine. */
export function byUserName(one: { readonly userName: string }, other: { readonly userName: string }): number {
  return one.userName < other.userName ? -1 : one.userName > other.userName ? 1 : 0;
}
