import { type MetricKey, metricTable } from "@aihr-plugins/report";
import type { Aggregate, Condition, Meaning } from "./meaning.ts";

/** A measure of the semantic model. */
export interface Measure {
  readonly name: string;
  /** Table under which Power BI lists it. */
  readonly table: "Enrollments" | "Changes";
  readonly description: string;
  readonly formatString: string;
  readonly meaning: Meaning;
  /** The report's metric that it equals; undefined for a gain. */
  readonly metric?: MetricKey;
}

const completed = status("completed");
const inProgress = status("in-progress");
const present: Condition = { property: "leftDay", is: "empty" };

/** Every measure: the metrics that Power BI can compute for any selection, and gains over any span of days. */
export const measureTable: readonly Measure[] = [
  metricMeasure("learners", { kind: "count", table: "Learners", where: present, zeroForNothing: true }),
  metricMeasure("enrollments", countEnrollments()),
  metricMeasure("completed", countEnrollments(completed)),
  metricMeasure("inProgress", countEnrollments(inProgress)),
  metricMeasure("notStarted", countEnrollments(status("not-started"))),
  metricMeasure("unknownStatus", countEnrollments(status("unknown"))),
  metricMeasure("completionRate", percentage(["completed"], ["enrollments"])),
  metricMeasure("followThrough", percentage(["completed"], ["completed", "inProgress"])),
  metricMeasure("completers", countLearners(completed)),
  metricMeasure("completerRate", percentage(["completers"], ["learners"])),
  metricMeasure("averageProgress", { kind: "average", table: "Enrollments", property: "progressPercent" }),
  metricMeasure("hoursSpent", hours("minutesSpent")),
  metricMeasure("totalHoursStudied", {
    kind: "sum",
    table: "Learners",
    property: "totalHoursStudied",
    where: present,
  }),
  metricMeasure("stalledEnrollments", countEnrollments({ property: "stalled", is: "equal", value: true })),
  metricMeasure("learnersWithStalled", countLearners({ property: "stalled", is: "equal", value: true })),
  metricMeasure("atRiskEnrollments", countEnrollments({ property: "atRisk", is: "present" })),
  metricMeasure("remainingHours", hours("minutesLeft", inProgress)),
  gain("Enrollments gained", "enrolled", "New enrollments minus those that ended, after the first day."),
  gain("Starts", "started", "Enrollments that have begun minus those that no longer have, after the first day."),
  gain("Completions", "completed", "Completions minus those that were taken back, after the first day."),
  gain("Hours gained", "minutesGained", "Hours spent in programs, after the first day.", 60),
];

function metricMeasure(key: MetricKey, meaning: Meaning): Measure {
  const { title, definition, unit } = metricWithKey(key);
  const formatString = { learners: "#,0", enrollments: "#,0", percent: "0.0", hours: "#,0.0", instant: "General Date" };
  const percent = unit === "percent" ? " In percent." : "";
  return {
    name: title,
    table: "Enrollments",
    description: `${definition}${percent}`,
    formatString: formatString[unit],
    meaning,
    metric: key,
  };
}

function gain(name: string, property: string, description: string, dividedBy = 1): Measure {
  const meaning: Aggregate = {
    ...{ kind: "sum", table: "Changes", property, dividedBy, zeroForNothing: true },
    where: { property: "day", is: "after-first-day" },
  };
  return { name, table: "Changes", description, formatString: dividedBy === 1 ? "#,0" : "#,0.0", meaning };
}

function countEnrollments(where?: Condition): Aggregate {
  return { kind: "count", table: "Enrollments", zeroForNothing: true, ...(where && { where }) };
}

function countLearners(where: Condition): Aggregate {
  return { kind: "count-distinct", table: "Enrollments", property: "learnerId", where, zeroForNothing: true };
}

function hours(property: string, where?: Condition): Aggregate {
  return { kind: "sum", table: "Enrollments", property, dividedBy: 60, ...(where && { where }) };
}

function percentage(part: readonly MetricKey[], whole: readonly MetricKey[]): Meaning {
  const names = (keys: readonly MetricKey[]) => keys.map((key) => metricWithKey(key).title);
  return { kind: "percentage", part: names(part), whole: names(whole) };
}

function status(value: string): Condition {
  return { property: "status", is: "equal", value };
}

function metricWithKey(key: MetricKey) {
  const metric = metricTable.find((each) => each.key === key);
  if (metric === undefined) throw new Error(`Reports have no ${key}.`);
  return metric;
}
