import { plural, rows, statusText } from "@aihr-plugins/report";
import { dateFormat, numberFormat, percentFormat } from "../functions/fields.ts";
import type { LoadedReport } from "../report/load-report.ts";
import { asText } from "../sheet/as-text.ts";
import { makeRoom, namedSheet } from "../sheet/named-sheet.ts";
import { reportFor, type Tell } from "./work.ts";

export const historySheet = "AIHR history";

const titles = ["Day", "Learner", "Program", "Progress", "Status", "Minutes spent", "Learner ID"];
const formats = [dateFormat, "General", "General", percentFormat, "General", numberFormat, "General"];

/** Adds to the history what has changed since it was last written. */
export function appendHistory(tell: Tell): string {
  return writeHistory(reportFor(tell));
}

/** Adds a line with today's day for each learner and program that changed. */
export function writeHistory({ learners }: LoadedReport): string {
  const { sheet } = namedSheet(historySheet);
  const known = lastKnown(sheet);
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const day = Utilities.formatDate(new Date(), book.getSpreadsheetTimeZone(), "yyyy-MM-dd");
  const lines = rows(learners, { now: Date.now() }).flatMap((row) => {
    const standing = [
      row.progressPercent === null ? "" : row.progressPercent / 100,
      row.status === null ? "" : statusText(row.status),
      row.minutesSpent ?? "",
    ];
    if (known.get(`${row.learnerId}\n${row.program}`) === standing.join("\n")) return [];
    // The day stays as it is: Sheets shall read it as a date of its own time zone.
    return [[day, asText(row.learnerName), asText(row.program), ...standing, asText(row.learnerId)]];
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
  if (lines.length === 0) return "Nothing has changed since the history was last written.";
  sheet.getRange(first, 1, lines.length, titles.length).setValues(lines);
  return `Added ${plural(lines.length, "change")} of ${day} to the sheet "${historySheet}".`;
}

/** How each learner and program stood when it was last written. */
function lastKnown(sheet: GoogleAppsScript.Spreadsheet.Sheet): ReadonlyMap<string, string> {
  const count = sheet.getLastRow() - 1;
  if (count < 1) return new Map();
  return new Map(
    sheet
      .getRange(2, 1, count, titles.length)
      .getValues()
      .map(([, , program, progress, status, minutes, id]) => [
        `${id}\n${program}`,
        [progress, status, minutes].join("\n"),
      ]),
  );
}
