import { statusText } from "../text.ts";
import type { Row } from "./rows.ts";

/** What a table, a spreadsheet or a schema needs to know of one field of a row. */
export interface Column {
  readonly key: keyof Row;
  readonly title: string;
  readonly unit: "percent" | "minutes" | "hours" | "days" | null;
  readonly type: "text" | "number" | "boolean" | "instant" | "list";
  readonly description: string;
}

/** The value of one cell. */
export type Cell = string | number | boolean | null;

/** The fields of a row, in order: the one source of every header, schema and page about them. */
export const columns: readonly Column[] = [
  column("learnerId", "Learner ID", "text", null, "The learner's unique identifier."),
  column("learnerName", "Learner", "text", null, "The learner's name. Two learners may share one."),
  column("program", "Program key", "text", null, "The program's identity: its abbreviation, else its name."),
  column("programName", "Program", "text", null, "The program's full name."),
  column("abbreviation", "Abbreviation", "text", null, "The program's short name. Not its SKU."),
  column("status", "Status", "text", null, "Completed, In progress or Not started."),
  column("stalled", "Stalled", "boolean", null, "In progress without activity for more than 30 days, unless set."),
  column("progressPercent", "Progress", "number", "percent", "Completion, 0 to 100, not rounded."),
  column("minutesSpent", "Time spent", "number", "minutes", "Time spent in the program."),
  column("minutesLeft", "Time left", "number", "minutes", "Time remaining in the program."),
  column("durationMinutes", "Duration", "number", "minutes", "Length of the program."),
  column("lastActivity", "Last activity", "instant", null, "When the progress last changed, in UTC."),
  column("daysSinceLastActivity", "Days since last activity", "number", "days", "Calendar days, in UTC unless set."),
  column("totalHoursStudied", "Total hours studied", "number", "hours", "The learner's time over all programs."),
  column("flags", "Flags", "list", null, "What does not fit together in the API's numbers."),
];

/** A row's cells in the order of the columns: the status as a word, flags after each other. */
export function cells(row: Row, of: readonly Column[] = columns): readonly Cell[] {
  return of.map(({ key }) => {
    if (key === "status") return row.status && statusText(row.status);
    return key === "flags" ? row.flags.join(", ") : row[key];
  });
}

function column(
  key: Column["key"],
  title: string,
  type: Column["type"],
  unit: Column["unit"],
  description: string,
): Column {
  return { key, title, unit, type, description };
}
