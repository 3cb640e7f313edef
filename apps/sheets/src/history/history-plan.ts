import { type ChangeColumn, type ChangeColumnKey, changeColumns, listedColumn } from "@aihr-plugins/history";
import { cellFormatOf, fieldsOf, sheetTitle } from "../functions/fields.ts";
import type { TableColumn } from "../sheet/table-column.ts";
import type { TablePlan } from "../sheet/table-plan.ts";

export const historySheet = "AIHR history";

/** A column of the history's sheet: those of a history's changes, the learner's name, and who is listed. */
export type HistoryKey = ChangeColumnKey | "learnerName" | "listed";

const formats: Readonly<Record<string, string>> = { day: "yyyy-mm-dd", progressGained: "0.0%" };
const widths: Readonly<Record<string, number>> = { day: 90, lastActivity: 130, recordedAt: 130, learnerId: 270 };

/** In a new sheet, the day and the learner come first, and what few people read comes last. */
const columns: readonly TableColumn[] = [
  ...columnsOf("day"),
  ...fieldsOf("learnerName").map(({ key, title, format }): TableColumn => {
    return { key, title, formerTitles: ["learner"], format, widthPixels: 180 };
  }),
  ...columnsOf("program", "status", "statusBefore", "progressPercent", "progressGained", "minutesSpent"),
  ...columnsOf("minutesGained", "minutesLeft", "lastActivity", "enrolled", "started", "completed"),
  columnOf(listedColumn),
  ...columnsOf("recordedAt", "learnerId"),
];

/** The sheet “AIHR history”: a history's changes, with the names that they have in all other places. */
export const historyPlan = {
  kind: "history",
  name: historySheet,
  columns,
  keys: [["learnerId"], ["program"], ["day"]],
  formerKeys: ["day", "learnerName", "program", "progressPercent", "status", "minutesSpent", "learnerId"],
} as const satisfies TablePlan;

function columnsOf(...keys: readonly ChangeColumnKey[]): readonly TableColumn[] {
  return keys.flatMap((key) => changeColumns.filter((column) => column.key === key).map(columnOf));
}

function columnOf(column: ChangeColumn | typeof listedColumn): TableColumn {
  const { key, unit } = column;
  const title = sheetTitle(column);
  return { key, title, format: formats[key] ?? cellFormatOf(unit), widthPixels: widths[key] ?? 44 + 7 * title.length };
}
