import { unnamedLearner } from "../learners.ts";
import type { Unit } from "../number-format.ts";
import { titleOf } from "../words/number-text.ts";
import { riskText, statusText } from "../words/status-text.ts";
import type { Row } from "./row.ts";

/** What a table, a spreadsheet or a schema needs to know of one field of a row. */
export interface RowColumn {
  readonly key: keyof Row;
  readonly title: string;
  readonly type: "text" | "number" | "boolean" | "instant" | "list";
  readonly unit: Unit | null;
  readonly description: string;
}

/** The value of one cell. Null is an empty cell. */
export type CellValue = string | number | boolean | null;

/** The fields of a row, in order: the source of every header, schema and page about them. */
export const columns: readonly RowColumn[] = [
  column("learnerId", "text", null, "Unique identifier.", "Learner ID"),
  column("learnerName", "text", null, "Not unique."),
  column("program", "text", null, "Its abbreviation, else its name."),
  column("programName", "text", null, "Name of the program."),
  column("abbreviation", "text", null, "Short name, not the SKU."),
  column("status", "text", null, "Completed, In progress, Not started or Unknown."),
  column("stalled", "boolean", null, "In progress, no activity for more than 30 days (or as set)."),
  column("atRisk", "text", null, "Why, if in progress, not stalled, and quiet or over the duration."),
  column("progressPercent", "number", "percent", "0 to 100, not rounded."),
  column("minutesSpent", "number", "minutes", "In the program."),
  column("minutesLeft", "number", "minutes", "In the program."),
  column("durationMinutes", "number", "minutes", "Length of the program."),
  column("lastActivity", "instant", "instant", "Last change of progress, in UTC."),
  column("daysSinceLastActivity", "number", "days", "Calendar days, in UTC unless set."),
  column("totalHoursStudied", "number", "hours", "Over all programs: repeated on each row, so do not sum it."),
  column("flags", "list", null, "Numbers and dates that do not fit."),
];

/**
 * A row's cells in the order of the columns: status and risk in words, flags as a list with commas, and the words for a
 * learner or a program without a name. The cells of a program are empty for a learner in no program.
 */
export function cells(row: Row, of: readonly RowColumn[] = columns): readonly CellValue[] {
  return of.map(({ key }) => cellOf(row, key));
}

function cellOf(row: Row, key: keyof Row): CellValue {
  switch (key) {
    case "learnerName":
      return row.learnerName ?? unnamedLearner;
    case "programName":
      return row.programName ?? row.program;
    case "status":
      return row.status === null ? null : statusText(row.status);
    case "atRisk":
      return row.atRisk === null ? null : riskText(row.atRisk);
    case "flags":
      return row.flags.join(", ");
    default:
      return row[key];
  }
}

function column(
  key: RowColumn["key"],
  type: RowColumn["type"],
  unit: RowColumn["unit"],
  description: string,
  title = titleOf(key),
): RowColumn {
  return { key, title, type, unit, description };
}
