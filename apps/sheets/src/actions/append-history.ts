import { countText, rows } from "@aihr-plugins/report";
import { fieldsOf } from "../functions/fields.ts";
import type { LoadedReport } from "../report/load-report.ts";
import { asText } from "../sheet/as-text.ts";
import { enrollmentKey } from "../sheet/enrollment-key.ts";
import { makeRoom, namedSheet } from "../sheet/named-sheet.ts";
import { reportFor, type Tell, withReasons } from "./work.ts";

export const historySheet = "AIHR history";

const who = fieldsOf("learnerName", "program");
const standing = fieldsOf("progressPercent", "status", "minutesSpent");
const fields = [...who, ...standing, ...fieldsOf("learnerId")];
const titles = ["Day", ...fields.map(({ title }) => title)];
const formats = ["yyyy-mm-dd", ...fields.map(({ format }) => format)];

/** Adds to the history what has changed since it was last written. */
export function appendHistory(tell: Tell): string {
  return writeHistory(reportFor(tell));
}

/** Adds a line for each enrollment that changed, with the day on which the report was read. */
export function writeHistory(report: LoadedReport): string {
  const { sheet } = namedSheet(historySheet);
  const known = lastKnown(sheet);
  const options = report.options();
  const day = Utilities.formatDate(new Date(report.readAt), options.timeZone ?? "UTC", "yyyy-MM-dd");
  const lines = rows(report.learners, options).flatMap((row) => {
    const now = standing.map(({ cell }) => cell(row) ?? "");
    if (known.get(enrollmentKey(row.learnerId, row.program)) === now.join("\n")) return [];
    // The day is not written as text: Sheets reads it as a date of its own time zone.
    return [[day, ...fields.map(({ cell }) => asText(cell(row)))]];
  });

  const isEmpty = sheet.getLastRow() === 0;
  const first = isEmpty ? 2 : sheet.getLastRow() + 1;
  makeRoom(sheet, first + lines.length, titles.length);
  if (isEmpty) {
    sheet.getRange(1, 1, 1, titles.length).setValues([titles]).setFontWeight("bold").setBackground("#e8f0ea");
    sheet.setFrozenRows(1);
  }
  formats.forEach((format, column) => {
    sheet.getRange(2, column + 1, sheet.getMaxRows() - 1, 1).setNumberFormat(format);
  });
  if (lines.length === 0) return withReasons("Nothing has changed since the history was last written.", report);
  sheet.getRange(first, 1, lines.length, titles.length).setValues(lines);
  return withReasons(`Added ${countText(lines.length, "change")} of ${day} to the sheet "${historySheet}".`, report);
}

/** The last line of each enrollment, as far as it is compared. */
function lastKnown(sheet: GoogleAppsScript.Spreadsheet.Sheet): ReadonlyMap<string, string> {
  const count = sheet.getLastRow() - 1;
  if (count < 1) return new Map();
  return new Map(
    sheet
      .getRange(2, 1, count, titles.length)
      .getValues()
      .map(([, , program, progress, status, minutes, id]) => [
        enrollmentKey(id, program),
        [progress, status, minutes].join("\n"),
      ]),
  );
}
