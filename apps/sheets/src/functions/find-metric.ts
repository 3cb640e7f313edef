import { type Metric, type MetricKey, metricTable, notFoundText } from "@aihr-plugins/report";
import { UserError } from "../settings/user-error.ts";
import { plainName } from "./fields.ts";

/** What people call metrics, in addition to their titles, their keys and the words of their titles. */
const everydayWords: Partial<Record<MetricKey, readonly string[]>> = {
  learners: ["people", "users", "employees", "participants", "headcount", "number of learners", "learner count"],
  startedLearners: ["started", "adopters", "learners started", "learners who started", "starters"],
  adoptionRate: ["adoption", "uptake", "adoption percent", "start rate", "participation", "participation rate"],
  enrollments: ["enrolled", "registrations", "number of enrollments", "program enrollments"],
  completed: ["completions", "finished", "done", "completed enrollments", "completed programs"],
  inProgress: ["ongoing", "started enrollments", "in progress enrollments", "underway"],
  notStarted: ["unstarted", "not begun", "to do", "not started enrollments"],
  unknownStatus: ["unknown", "without status"],
  completionRate: ["completion", "completion percent", "percent completed", "share completed"],
  followThrough: ["follow through rate", "finish rate", "completion of started"],
  completers: ["learners who completed", "learners completed", "finishers", "learners with completions"],
  completerRate: ["share of completers", "completer percent", "completers percent", "completers rate"],
  averageProgress: ["progress", "average", "mean progress", "progress percent"],
  weightedProgress: ["weighted", "weighted average progress", "progress by duration"],
  hoursSpent: ["hours", "time", "time spent", "learning hours", "hours in programs", "study time"],
  meanHours: ["average hours", "hours per learner", "mean time"],
  medianHours: ["median", "typical hours"],
  totalHoursStudied: ["total hours", "hours studied", "studied", "all hours"],
  lastActivity: ["latest activity", "last active", "most recent activity"],
  activeLearners: ["active", "active people", "active users"],
  activeRate: ["activity rate", "share active", "active share", "active percent"],
  stalledEnrollments: ["stalled", "stuck", "stalled programs"],
  learnersWithStalled: ["stalled learners", "learners stalled", "learners with stalled enrollments"],
  inactiveLearners: ["inactive", "dormant", "inactive people", "inactive users"],
  atRiskEnrollments: ["at risk", "risk", "at risk programs"],
  remainingHours: ["remaining", "hours left", "hours remaining", "time left", "remaining time"],
};

/**
 * Returns the metric with this title, key or everyday word, in any case and spelling of blanks.
 *
 * @throws UserError with suggestions, or with the list of all metrics
 */
export function findMetric(name: string): Metric {
  const found = metricCalled(name);
  if (found) return found;
  const plain = plainMetric(name);
  const near = metricTable.filter(({ title }) => plain !== "" && plainMetric(title).includes(plain.slice(0, 5)));
  if (near.length > 0) throw new UserError(notFoundText("metric", name, titlesOf(near)));
  throw new UserError(`${notFoundText("metric", name)} The metrics are: ${titlesOf(metricTable).join(", ")}.`);
}

/** The metric with this name, if there is one. */
export function metricCalled(name: string): Metric | undefined {
  const plain = plainMetric(name);
  return (
    metricTable.find(({ key, title }) => plainMetric(key) === plain || plainMetric(title) === plain) ??
    metricTable.find(({ key }) => everydayWords[key]?.some((word) => plainMetric(word) === plain)) ??
    onlyOneOf(metricTable.filter(({ title }) => plain.length >= 4 && plainMetric(title).startsWith(plain)))
  );
}

/** Letters only; British spellings as American ones. */
export function plainMetric(name: string): string {
  return plainName(name.replace(/%/g, " percent "))
    .replace(/enrolment/g, "enrollment")
    .replace(/programme/g, "program");
}

function onlyOneOf<T>(items: readonly T[]): T | undefined {
  return items.length === 1 ? items[0] : undefined;
}

function titlesOf(some: readonly Metric[]): readonly string[] {
  return some.map(({ title }) => title.toLowerCase());
}
