import type { AdoptionViewModel } from "@aihr-plugins/core";
import { type Row, type RowOptions, rows } from "@aihr-plugins/report";
import { asksForEverybody, type Filters } from "./read-filters.ts";

/** A learner who matches the filters, with the rows that do. */
export interface Matched {
  /** With the progress in the programs asked for only. */
  readonly learner: AdoptionViewModel;
  readonly rows: readonly Row[];
}

/**
 * The learners who match: with at least one row that meets all conditions at once; everybody, also without programs,
 * when nothing is asked of rows.
 */
export function matchLearners(
  learners: readonly AdoptionViewModel[],
  filters: Filters,
  options: RowOptions,
): readonly Matched[] {
  const { programs, conditions } = filters;
  const all = rows(learners, { ...options, withoutPrograms: true });
  let next = 0;
  return learners.flatMap((learner): readonly Matched[] => {
    const entries = learner.progress ?? [];
    const own = all.slice(next, next + Math.max(1, entries.length));
    next += own.length;
    const chosen = own.map((row) => isOneOf(programs, row));
    const matching = own.filter(
      (row, index) => chosen[index] && isRow(row, options) && conditions.every((is) => is(row)),
    );
    if (matching.length === 0 && !asksForEverybody(filters)) return [];
    if (programs.size === 0) return [{ learner, rows: matching }];
    return [{ learner: { ...learner, progress: entries.filter((_, index) => chosen[index]) }, rows: matching }];
  });
}

function isOneOf(programs: ReadonlySet<string>, { program, programName, abbreviation }: Row): boolean {
  if (programs.size === 0) return true;
  return [program, programName, abbreviation].some((name) => name !== null && programs.has(name.toLowerCase()));
}

/** A learner without programs has a row only where that was asked for. */
function isRow({ program }: Row, { withoutPrograms }: RowOptions): boolean {
  return program !== null || withoutPrograms === true;
}
