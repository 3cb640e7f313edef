import type { AdoptionViewModel } from "@aihr-plugins/core";
import {
  applyChanges,
  type ChangeRow,
  type Changes,
  compare,
  emptyState,
  figuresOfChanges,
  type ListedRow,
  type Period,
  type PeriodFigures,
  type Periods,
} from "@aihr-plugins/history";
import { programIdentity } from "@aihr-plugins/report";

/** A report as far as it is compared. */
export interface ComparedReport {
  readonly learners: readonly AdoptionViewModel[];
  /** When it was read, in milliseconds since 1970. */
  readonly readAt: number;
}

/** What happened between two reports, by the definitions of a history. */
export interface PeriodBetween {
  readonly figures: PeriodFigures;
  /** How many learners the second report lacks, and of how many. */
  readonly counts: Changes["counts"];
  /** Completions of a program, by key. */
  completionsOf(program: string): number;
}

/** Returns what happened between two complete reports. Without a first one, nothing is known to have happened. */
export function periodBetween(before: ComparedReport | null, after: ComparedReport, period: Period): PeriodBetween {
  const baseline = before === null ? null : compare(emptyState, before.learners, before.readAt);
  const known = baseline === null ? emptyState : applyChanges(emptyState, baseline);
  const found = compare(known, after.learners, after.readAt);
  const runs = [...(baseline === null ? [] : [baseline]), found];
  const changes = runs.flatMap((each, at) => each.enrollments.map((change): ChangeRow => ({ ...change, run: at })));
  const listed = runs.flatMap((each, at) => {
    return each.learners.map(({ identity, listed }): ListedRow => ({ learner: identity, run: at, listed }));
  });
  // The first report of all is the baseline, to which nothing counts as new.
  const periods: Periods = { periods: [period], indexOfRun: new Map(baseline === null ? [] : [[1, 0]]) };
  return {
    figures: onlyOne(figuresOfChanges(periods, changes, listed)),
    counts: found.counts,
    completionsOf(program) {
      const identity = programIdentity(program);
      const own = changes.filter((change) => change.program === identity);
      return onlyOne(figuresOfChanges(periods, own)).newCompletions;
    },
  };
}

function onlyOne(figures: readonly PeriodFigures[]): PeriodFigures {
  const [first] = figures;
  if (first === undefined) throw new RangeError("Each period has figures.");
  return first;
}
