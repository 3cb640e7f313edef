import {
  applyChanges,
  compare,
  emptyState,
  figuresOfChanges,
  periodsOf,
  type RecordedState,
} from "@aihr-plugins/history";
import { metrics } from "@aihr-plugins/report";
import { createLivingPopulation } from "@aihr-plugins/sandbox";

/** A week of the made-up organization. */
export interface WeekOfAdoption {
  /** Its last report, in milliseconds since 1970. */
  readonly at: number;
  /** Percent. */
  readonly adoptionRate: number | null;
  readonly newCompletions: number;
  readonly hours: number;
}

/** Returns the 53 weeks until an instant, from a history that is kept in memory, with one report a week. */
export function yearOfAdoption(until: number, { learners = 250, seed = 1 } = {}): readonly WeekOfAdoption[] {
  const organization = createLivingPopulation({ seed, learners });
  let known: RecordedState = emptyState;
  const weeks = Array.from({ length: weeksShown }, (_, at) => until - (weeksShown - 1 - at) * weekMs);
  const reports = weeks.map((at, index) => {
    const population = organization(at);
    const found = Array.from({ length: population.size }, (_, learner) => population.at(learner));
    const changes = compare(known, found, at);
    known = applyChanges(known, changes);
    const run = index + 1;
    return {
      ...{ at, run, day: new Date(at).toISOString().slice(0, 10) },
      adoptionRate: metrics(found, { readAt: at }).adoptionRate,
      changes: changes.enrollments.map((change) => ({ ...change, run })),
    };
  });
  // A report every seven days is one in each week.
  const figures = figuresOfChanges(
    periodsOf(reports, "week"),
    reports.flatMap(({ changes }) => changes),
  );
  return reports.map(({ at, adoptionRate }, index) => ({
    ...{ at, adoptionRate },
    newCompletions: figures[index]?.newCompletions ?? 0,
    hours: figures[index]?.hours ?? 0,
  }));
}

const weeksShown = 53;
const weekMs = 7 * 86_400_000;
