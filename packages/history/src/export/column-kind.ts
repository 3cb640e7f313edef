import { metricTable } from "@aihr-plugins/report";
import { snakeCase } from "../schema/views.ts";

/** What a column of a history's tables holds. */
export type ColumnKind = "integer" | "number" | "text" | "instant" | "day";

/** Returns what a column holds, by its name, which means the same in every table. */
export function columnKind(column: string): ColumnKind {
  return kinds.get(column) ?? "number";
}

const integers = [
  ...[
    "run",
    "learner",
    "program",
    "first_run",
    "left_run",
    "learners",
    "enrollments",
    "changes",
    "enrolled",
    "started",
  ],
  ...["completed", "listed", "weekday", "recorded", "enrolled_before", "started_before", "completed_before"],
  ...["days_to_complete", "completions", "begun_before", "p90_days"],
];
const texts = [...["learner_id", "name", "key", "abbreviation", "status", "status_before", "tool_version", "month"]];
const counts = metricTable.filter(({ unit }) => unit === "learners" || unit === "enrollments").map(({ key }) => key);

const kinds = new Map<string, ColumnKind>([
  ...integers.map((column) => [column, "integer"] as const),
  ...counts.flatMap((key) => [[key, "integer"] as const, [snakeCase(key), "integer"] as const]),
  ...texts.map((column) => [column, "text"] as const),
  ...["at", "last_activity", "lastActivity"].map((column) => [column, "instant"] as const),
  ...["day", "first_day", "left_day", "week", "enrolled_day", "started_day", "completed_day"].map(
    (column) => [column, "day"] as const,
  ),
]);
