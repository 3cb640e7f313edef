import { countText, rows } from "@aihr-plugins/report";
import { type Field, fieldsOf, tableFields } from "../functions/fields.ts";
import type { LoadedReport } from "../report/load-report.ts";
import { elapsedMs } from "../settings/execution.ts";
import { roomForRows } from "../sheet/append-rows.ts";
import { enrollmentKey } from "../sheet/enrollment-key.ts";
import { cannotRead } from "../sheet/find-table.ts";
import { openTable } from "../sheet/our-table.ts";
import { checkProtection } from "../sheet/protected-parts.ts";
import { runsOf } from "../sheet/runs.ts";
import type { TableColumn } from "../sheet/table-column.ts";
import type { OurTable } from "../sheet/table-plan.ts";
import { updateSheets } from "../sheet/update-sheets.ts";
import { writeColumns } from "../sheet/write-columns.ts";
import { asksFirst } from "./ask-first.ts";
import { matchLines, type NewLine, type OldLine } from "./match-lines.ts";
import { noteAsOf } from "./note-as-of.ts";
import { readLines } from "./report-lines.ts";
import { reportFor, type Tell, withCompleteness, withReasons } from "./work.ts";

export const reportSheet = "AIHR report";

/** Google ends an action after six minutes; what is left of the leavers follows with the next import. */
const removingEndsMs = 300_000;

const ours: readonly Field[] = [
  ...fieldsOf("learnerName"),
  ...tableFields.filter(({ key }) => key !== "learnerName" && key !== "learnerId"),
  ...fieldsOf("learnerId"),
];

/** Titles that earlier versions wrote. */
const formerTitles: Partial<Record<Field["key"], readonly string[]>> = {
  learnerName: ["learner"],
  programName: ["program"],
  durationMinutes: ["duration"],
};

/** Wide enough for names; other columns are as wide as their title with the filter's button. */
const widths: Partial<Record<Field["key"], number>> = { learnerName: 180, programName: 230, learnerId: 270 };

const columns: readonly TableColumn[] = ours.map(({ key, title, format }) => ({
  key,
  title,
  format,
  formerTitles: formerTitles[key] ?? [],
  widthPixels: widths[key] ?? 44 + 7 * title.length,
}));

const plan = {
  kind: "report",
  name: reportSheet,
  columns,
  keys: [["learnerId"], ["abbreviation", "programName"]],
} as const;

/** Writes the whole report into its sheet. */
export function importReport(tell: Tell): string {
  return updateSheets(() => writeReport(reportFor(tell), tell));
}

/**
 * Writes a report into its sheet: rows that are there are updated where they are, in the user's order; new ones follow.
 * Only our columns, and only rows with a learner's id, are touched.
 */
export function writeReport(report: LoadedReport, tell: Tell): string {
  const table = openTable(plan);
  const { sheet, headingRow, places } = table;
  checkProtection(table);
  const shown = ours.filter(({ key }) => places.has(key));
  const now = linesOf(report, shown);
  const there = readLines(table, shown, new Set(report.learners().map(({ userId }) => userId)));
  if (there.isDisplaced) throw cannotRead(sheet, "has no learner IDs in the column by which its rows are known");
  if (now.length === 0 && there.lines.length > 0 && report.complete) {
    const question = `The report has no learners now. Remove all ${countText(there.lines.length, "row")} from the sheet "${sheet.getName()}"?`;
    if (!asksFirst(question)) return withReasons("The report has no learners. The sheet was left as it is.", report);
  }

  const { inPlace, added, gone } = matchLines(there.lines, now, report.complete);
  const columnsShown = shown.map(({ key }) => places.get(key) ?? 1);
  // What an incomplete report lacks has not necessarily left.
  const kept = report.complete ? inPlace : inPlace.filter(({ isGone }) => !isGone);
  const onRows = (count: number) => tell(`Writing rows: ${count} of ${kept.length + added.length}…`);
  writeColumns(sheet, columnsShown, kept, onRows);
  const lastMovedBy = appendLines(table, shown, added, there.lines);
  noteAsOf(table, report);
  const leaving = gone.filter(({ isUsers }) => !isUsers);
  const left = removeRows(table, placesAfter(leaving, there.lines, lastMovedBy), tell);
  if (!sheet.getFilter() && there.lines.length === 0) {
    const width = Math.max(...places.values());
    sheet.getRange(headingRow, 1, sheet.getMaxRows() - headingRow + 1, width).createFilter();
  }
  const count = inPlace.length - leaving.length + left + added.length;
  const rest = left === 0 ? "" : ` ${countText(left, "row")} of learners who left will be removed by the next import.`;
  const written =
    report.count === 0
      ? `The report has no learners for the sheet "${sheet.getName()}".`
      : `Wrote ${countText(count, "row")} of ${countText(report.count, "learner")} into the sheet "${sheet.getName()}".`;
  return withCompleteness(written + rest, report);
}

/**
 * A line for each enrollment, and for each learner in no program. A learner's total hours, over all programs, are on their
 * first line only, so that the column adds up.
 */
function linesOf(report: LoadedReport, shown: readonly Field[]): readonly NewLine[] {
  const seen = new Set<string>();
  return rows(report.learners(), { ...report.options(), withoutPrograms: true }).map((row) => {
    const isFirst = !seen.has(row.learnerId);
    seen.add(row.learnerId);
    return {
      key: enrollmentKey(row.learnerId, row.program),
      cells: shown.map(({ key, cell }) => (key === "totalHoursStudied" && !isFirst ? null : cell(row))),
    };
  });
}

/** Writes new lines. Returns how many rows our last row moved down. */
function appendLines(
  table: OurTable,
  shown: readonly Field[],
  added: readonly { readonly cells: OldLine["cells"] }[],
  there: readonly OldLine[],
): number {
  if (added.length === 0) return 0;
  const { sheet, places } = table;
  const { first, lastMovedBy } = roomForRows(
    table,
    there.map(({ row }) => row),
    added.length,
  );
  for (const { key, format } of shown) {
    sheet.getRange(first, places.get(key) ?? 1, added.length, 1).setNumberFormat(format);
  }
  const columnsShown = shown.map(({ key }) => places.get(key) ?? 1);
  writeColumns(
    sheet,
    columnsShown,
    added.map(({ cells }, index) => ({ row: first + index, cells })),
  );
  return lastMovedBy;
}

/** The rows of lines, after new rows were inserted before the last of ours. */
function placesAfter(lines: readonly OldLine[], there: readonly OldLine[], lastMovedBy: number): readonly number[] {
  const last = there.reduce((most, { row }) => Math.max(most, row), 0);
  return lines.map(({ row }) => (row === last ? row + lastMovedBy : row));
}

/**
 * Deletes rows from the end on, so that the numbers of the others stay right, neighbors in one call. Returns how many are
 * left because time is up: they already say that they are no longer in the report.
 */
function removeRows({ sheet }: OurTable, leaving: readonly number[], tell: Tell): number {
  const runs = [...runsOf(leaving)].reverse();
  let left = leaving.length;
  for (const [nth, { first, count }] of runs.entries()) {
    if (elapsedMs() > removingEndsMs) break;
    sheet.deleteRows(first, count);
    left -= count;
    if (nth % 25 === 24) tell(`Removing rows of learners who left: ${leaving.length - left} of ${leaving.length}…`);
  }
  return left;
}
