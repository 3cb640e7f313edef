import { type ProgramColumn, programColumns } from "@aihr-plugins/report";
import { cellFormatOf } from "../functions/fields.ts";
import { programLines } from "../functions/programs.ts";
import type { LoadedReport } from "../report/load-report.ts";
import { asText } from "../sheet/as-text.ts";

const mostPrograms = 30;
/** Below the charts. */
const firstRow = 25;
const firstColumn = 4;
/** Far to the right and hidden: what the bars look like. */
const optionsColumn = 25;

const shown = programColumns.filter(({ rank }) => rank <= 3);

/** Writes the table of programs. Returns the ranges that a chart of their statuses shows. */
export function writePrograms(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  report: LoadedReport,
): readonly GoogleAppsScript.Spreadsheet.Range[] {
  const lines = programLines(report, shown).slice(0, mostPrograms);
  const barTitles = shown.flatMap(({ key, title }) => (key === "completionRate" ? [title] : []));
  sheet
    .getRange(firstRow, firstColumn, 1, shown.length + barTitles.length)
    .setValues([[...shown.map(({ title }) => title), ...barTitles]])
    .setFontWeight("bold")
    .setBackground("#e8f0ea");
  for (const column of placesOf("programName")) sheet.setColumnWidth(column, 230);
  if (lines.length > 0) {
    sheet
      .getRange(firstRow + 1, firstColumn, lines.length, shown.length)
      .setValues(lines.map((line) => line.map(asText)));
    shown.forEach(({ unit }, nth) => {
      sheet.getRange(firstRow + 1, firstColumn + nth, lines.length, 1).setNumberFormat(cellFormatOf(unit));
    });
    for (const column of placesOf("completionRate")) writeBars(sheet, column, lines.length);
  }
  return placesOf("program", "completed", "inProgress", "notStarted").map((column) =>
    sheet.getRange(firstRow, column, lines.length + 1, 1),
  );
}

/** Marks low and high rates, and draws a bar for each in the column after the table. */
function writeBars(sheet: GoogleAppsScript.Spreadsheet.Sheet, rateColumn: number, count: number): void {
  // Options from cells and semicolons: a formula with { , } is not read in every language of Sheets.
  const options = [
    ["charttype", "bar"],
    ["max", 1],
    ["color1", "#2f7d5b"],
  ];
  sheet.getRange(1, optionsColumn, options.length, 2).setValues(options);
  sheet.hideColumns(optionsColumn, 2);
  const letter = String.fromCharCode(64 + rateColumn);
  const bars = Array.from({ length: count }, (_, nth) => [`=SPARKLINE(${letter}${firstRow + 1 + nth};$Y$1:$Z$3)`]);
  sheet.getRange(firstRow + 1, firstColumn + shown.length, count, 1).setFormulas(bars);
  sheet.setColumnWidth(firstColumn + shown.length, 160);

  const rates = sheet.getRange(firstRow + 1, rateColumn, count, 1);
  sheet.setConditionalFormatRules([
    SpreadsheetApp.newConditionalFormatRule()
      .whenNumberLessThan(0.25)
      .setBackground("#fce8e6")
      .setRanges([rates])
      .build(),
    SpreadsheetApp.newConditionalFormatRule()
      .whenNumberGreaterThanOrEqualTo(0.75)
      .setBackground("#e6f4ea")
      .setRanges([rates])
      .build(),
  ]);
}

/** Where columns of the table are in the sheet. */
function placesOf(...keys: readonly ProgramColumn["key"][]): readonly number[] {
  return keys.flatMap((key) => {
    const index = shown.findIndex((column) => column.key === key);
    return index < 0 ? [] : [firstColumn + index];
  });
}
