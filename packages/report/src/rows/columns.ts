import { statusText, titleOf } from "../text.ts";
import type { Row } from "./row.ts";

/** What a table, a spreadsheet or a schema needs to know of one field of a row. */
export interface Column {
  readonly key: keyof Row;
  /** The key in words. */
  readonly title: string;
  readonly type: "text" | "number" | "boolean" | "instant" | "list";
  readonly unit: "percent" | "minutes" | "hours" | "days" | null;
  readonly description: string;
}

/** The value of one cell. */
export type Cell = string | number | boolean | null;

/** The fields of a row, in order: the one source of every header, schema and page about them. */
export const columns: readonly Column[] = [
  column("learnerId", "text", null, "Unique identifier."),
  column("learnerName", "text", null, "Not unique."),
  column("program", "text", null, "Its abbreviation, else its name."),
  column("programName", "text", null, "Name of the program."),
  column("abbreviation", "text", null, "Short name, not the SKU."),
  column("status", "text", null, "Completed, In progress or Not started."),
  column("stalled", "boolean", null, "In progress, no activity for more than 30 days unless set."),
  column("progressPercent", "number", "percent", "0 to 100, not rounded."),
  column("minutesSpent", "number", "minutes", "In the program."),
  column("minutesLeft", "number", "minutes", "In the program."),
  column("durationMinutes", "number", "minutes", "Length of the program."),
  column("lastActivity", "instant", null, "Last change of progress, in UTC."),
  column("daysSinceLastActivity", "number", "days", "Calendar days, in UTC unless set."),
  column("totalHoursStudied", "number", "hours", "Over all programs."),
  column("flags", "list", null, "Numbers that do not fit together."),
];

/** A row's cells in the order of the columns: the status as a word, flags after each other. */
export function cells(row: Row, of = columns): readonly Cell[] {
  return of.map(({ key }) => {
    if (key === "status") return row.status && statusText(row.status);
    return key === "flags" ? row.flags.join(", ") : row[key];
  });
}

function column(key: Column["key"], type: Column["type"], unit: Column["unit"], description: string): Column {
  return { key, title: titleOf(key), type, unit, description };
}
