import type { DashboardInput, DashboardTrends } from "@aihr-plugins/dashboard";
import {
  applyChanges,
  compare,
  type DailyMetrics,
  dailyMetrics,
  type EnrollmentChange,
  emptyState,
  figuresOfChanges,
  type LearnerChange,
  type ListedRow,
  periodsOf,
  type RecordedState,
  type RunDay,
  type TrendRow,
} from "@aihr-plugins/history";
import { programIdentity } from "@aihr-plugins/report";
import { type LivingPopulation, lastNightsOfWeeks } from "@aihr-plugins/sandbox";

const timeZone = "UTC";

/** The last report of a week: what changed since the one before, and the metrics then. */
interface WeeklyReport extends RunDay {
  readonly daily: readonly DailyMetrics[];
  readonly enrollments: readonly (EnrollmentChange & { readonly run: number })[];
  readonly learners: readonly (LearnerChange & { readonly run: number })[];
}

/**
 * Returns what a dashboard shows of an organization: its report at an instant, in milliseconds since 1970, and the year
 * before, with the figures of a history that has a report of each night. A dashboard shows weeks, so the last report of
 * each week is enough.
 */
export function yearOfReports(organization: LivingPopulation, until: number): DashboardInput {
  let known: RecordedState = emptyState;
  const reports = lastNightsOfWeeks(until).map((at, index): WeeklyReport => {
    const learners = learnersAt(organization, at);
    const changes = compare(known, learners, at);
    known = applyChanges(known, changes);
    const run = index + 1;
    return {
      run,
      day: new Date(at).toISOString().slice(0, 10),
      daily: dailyMetrics(learners, { readAt: at, timeZone }),
      enrollments: changes.enrollments.map((change) => ({ ...change, run })),
      learners: changes.learners.map((change) => ({ ...change, run })),
    };
  });
  const learners = learnersAt(organization, until);
  return { learners, readAt: until, timeZone, complete: true, weeks: trendsOf(reports) };
}

function learnersAt(organization: LivingPopulation, at: number) {
  const population = organization(at);
  return Array.from({ length: population.size }, (_, index) => population.at(index));
}

function trendsOf(reports: readonly WeeklyReport[]): DashboardTrends {
  const listed = reports.flatMap(({ learners }) =>
    learners.map(({ identity, run, listed: gain }) => ({ learner: identity, run, listed: gain })),
  );
  const keys = new Set(reports.flatMap(({ daily }) => daily.map(({ program }) => program)));
  const programs = [...keys].filter((key) => key !== null);
  return {
    organization: trend(reports, null, listed),
    byProgram: new Map(programs.map((key) => [key, trend(reports, key)])),
  };
}

/** The weeks of the organization, or of a program, which has no learners that join and leave. */
function trend(
  reports: readonly WeeklyReport[],
  key: string | null,
  listed?: readonly ListedRow[],
): readonly TrendRow[] {
  const periods = periodsOf(reports, "week");
  const identity = key === null ? null : programIdentity(key);
  const changes = reports.flatMap(({ enrollments }) => enrollments);
  const inScope = identity === null ? changes : changes.filter(({ program }) => program === identity);
  const figures = figuresOfChanges(periods, inScope, listed);
  return periods.periods.flatMap((period, index) => {
    const found = figures[index];
    const report = reports.find(({ day }) => day === period.day);
    const metrics = report?.daily.find(({ program }) => program === key)?.metrics ?? null;
    return found ? [{ ...period, ...found, metrics }] : [];
  });
}
