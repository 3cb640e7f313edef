import type { CatalogProgram } from "./program-catalog.ts";
import type { RawLearner } from "./raw-learner.ts";

/** The learners of one organization, in the order in which the API returns them. */
export interface Population<L extends RawLearner = RawLearner> {
  readonly size: number;
  /** Seeds everything random, so that equal populations behave equally. */
  readonly seed: number;
  /** The programs that requests can filter by. A renamed program is listed once for each name, with the same SKU. */
  readonly programs: readonly CatalogProgram[];
  /**
   * Returns the learner at this index; the first is 0.
   *
   * @throws RangeError if the index is not between 0 and size − 1.
   */
  at(index: number): L;
  /** Returns the programs of the learner at this index. Much cheaper than `at`, for scans. */
  programsAt(index: number): readonly CatalogProgram[];
  /** Returns the index at which this learner is first listed, or undefined for an unknown ID. Ignores case. */
  indexOf(userId: string): number | undefined;
  /** Returns every index at which this learner is listed, in order. Ignores case. */
  indicesOf(userId: string): readonly number[];
}
