import {
  applyChanges,
  compare,
  emptyState,
  figuresOfChanges,
  periodsOf,
  type RecordedState,
} from "@aihr-plugins/history";
import { metrics } from "@aihr-plugins/report";
import { createLivingPopulation, lastNightsOfWeeks } from "@aihr-plugins/sandbox";

/** A week of the made-up organization. */
export interface WeekOfAdoption {
  /** Its last report, in milliseconds since 1970. */
  readonly at: number;
  /** Percent. */
  readonly adoptionRate: number | null;
  readonly newCompletions: number;
  readonly hours: number;
}

/** Returns the weeks of a year until an instant, with the figures of a history of every night, kept in memory. */
export function yearOfAdoption(until: number, { learners = 250, seed = 1 } = {}): readonly WeekOfAdoption[] {
  const organization = createLivingPopulation({ seed, learners });
  let known: RecordedState = emptyState;
  const reports = lastNightsOfWeeks(until).map((at, index) => {
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
  const weeks = periodsOf(reports, "week");
  const figures = figuresOfChanges(
    weeks,
    reports.flatMap(({ changes }) => changes),
  );
  return weeks.periods.flatMap(({ day }, index) => {
    const report = reports.find((each) => each.day === day);
    if (!report) return [];
    const { newCompletions, hours } = figures[index] ?? { newCompletions: 0, hours: 0 };
    return [{ at: report.at, adoptionRate: report.adoptionRate, newCompletions, hours }];
  });
}
