import { countText, rows } from "@aihr-plugins/report";
import { type Field, fieldsOf, tableFields } from "../functions/fields.ts";
import type { Cell } from "../functions/grid.ts";
import type { LoadedReport } from "../report/load-report.ts";
import { enrollmentKey } from "../sheet/enrollment-key.ts";
import { makeRoom, namedSheet } from "../sheet/named-sheet.ts";
import { writeColumns } from "../sheet/write-columns.ts";
import { matchLines } from "./match-lines.ts";
import { reportFor, type Tell, withReasons } from "./work.ts";

export const reportSheet = "AIHR report";

const ours: readonly Field[] = [
  ...fieldsOf("learnerName"),
  ...tableFields.filter(({ key }) => key !== "learnerName" && key !== "learnerId"),
  ...fieldsOf("learnerId"),
];

/** Writes the whole report into its sheet. */
export function importReport(tell: Tell): string {
  return writeReport(reportFor(tell), tell);
}

/**
 * Writes a report into its sheet: lines that are there are updated where they are, whatever order the user gave them; new
 * ones follow; our columns are found by their titles, and others are the user's and are not touched.
 */
export function writeReport(report: LoadedReport, tell: Tell): string {
  const { sheet, isNew } = namedSheet(reportSheet);
  const header: readonly unknown[] =
    sheet.getLastColumn() === 0 ? [] : (sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0] ?? []);
  const places = placesOf(header);
  const lines = rows(report.learners, { ...report.options(), withoutPrograms: true }).map((row) => ({
    key: enrollmentKey(row.learnerId, row.program),
    cells: ours.map(({ cell }) => cell(row)),
  }));

  const there = existingLines(sheet, places);
  const { inPlace, added, gone } = matchLines(there, lines, report.complete);
  removeRows(
    sheet,
    gone.filter(({ isUsers }) => !isUsers).map(({ row }) => row),
  );
  const left = inPlace.filter(({ isGone, isUsers }) => !isGone || isUsers);

  makeRoom(sheet, 1 + left.length + added.length, Math.max(...places));
  writeColumns(sheet, 1, places, [ours.map(({ title }) => title)]);
  const all: readonly (readonly Cell[])[] = [...left.map(({ cells }) => cells), ...added.map(({ cells }) => cells)];
  writeColumns(sheet, 2, places, all, (count) => tell(`Writing rows: ${count} of ${all.length}…`));
  dress(sheet, places, isNew || header.length === 0);
  return withReasons(
    `Wrote ${countText(all.length, "row")} of ${countText(report.count, "learner")} into the sheet "${reportSheet}".`,
    report,
  );
}

/** Titles that earlier versions wrote. */
const formerTitles: Partial<Record<Field["key"], string>> = {
  learnerName: "learner",
  programName: "program",
  durationMinutes: "duration",
};

/** The columns of our fields: by title in any case, else by a former title, else at the end. */
function placesOf(header: readonly unknown[]): readonly number[] {
  const found = header.map((title) => String(title).trim().toLowerCase());
  let end = header.length;
  return ours.map(({ key, title }) => {
    const places = [title.toLowerCase(), formerTitles[key] ?? ""].map((name) => (name ? found.indexOf(name) : -1));
    const place = places.find((each) => each >= 0);
    if (place !== undefined) return place + 1;
    end += 1;
    return end;
  });
}

function existingLines(sheet: GoogleAppsScript.Spreadsheet.Sheet, places: readonly number[]) {
  const count = sheet.getLastRow() - 1;
  if (count < 1) return [];
  const values = sheet.getRange(2, 1, count, sheet.getLastColumn()).getValues();
  const place = (key: Field["key"]) => (places[ours.findIndex((field) => field.key === key)] ?? 0) - 1;
  const [id, abbreviation, name, status] = [
    place("learnerId"),
    place("abbreviation"),
    place("programName"),
    ours.findIndex(({ key }) => key === "status"),
  ];
  return values.map((line, index) => {
    const cells: Cell[] = places.map((column) => line[column - 1] ?? null);
    const gone = cells.map((cell, at) => (at === status ? "No longer in the report" : cell));
    return {
      row: index + 2,
      key: enrollmentKey(line[id], line[abbreviation] || line[name]),
      cells: gone,
      isUsers: line.some((value, column) => value !== "" && !places.includes(column + 1)),
    };
  });
}

/** Wide enough for names; other columns are as wide as their title with the filter's button. */
const widths: Partial<Record<Field["key"], number>> = { learnerName: 180, programName: 230, learnerId: 270 };

/** From the end, so that the numbers of the others stay right. */
function removeRows(sheet: GoogleAppsScript.Spreadsheet.Sheet, rowNumbers: readonly number[]): void {
  for (const row of [...rowNumbers].reverse()) sheet.deleteRows(row, 1);
}

function dress(sheet: GoogleAppsScript.Spreadsheet.Sheet, places: readonly number[], isNew: boolean): void {
  const rowsBelow = sheet.getMaxRows() - 1;
  ours.forEach(({ format }, field) => {
    sheet.getRange(2, places[field] ?? 1, rowsBelow, 1).setNumberFormat(format);
  });
  if (isNew) {
    sheet.setFrozenRows(1);
    sheet.getRange(1, 1, 1, ours.length).setFontWeight("bold").setBackground("#e8f0ea");
    ours.forEach(({ key, title }, field) => {
      sheet.setColumnWidth(places[field] ?? 1, widths[key] ?? 44 + 7 * title.length);
    });
  }
  if (!sheet.getFilter()) sheet.getRange(1, 1, sheet.getMaxRows(), Math.max(...places)).createFilter();
}
