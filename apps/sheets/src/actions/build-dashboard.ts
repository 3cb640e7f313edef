import { distribution, metrics, metricTable, rows } from "@aihr-plugins/report";
import { percentFormat } from "../functions/fields.ts";
import { cellOf } from "../functions/metric.ts";
import { programLines } from "../functions/programs.ts";
import type { LoadedReport } from "../report/load-report.ts";
import { asText } from "../sheet/as-text.ts";
import { makeRoom, namedSheet } from "../sheet/named-sheet.ts";
import { drawCharts } from "./dashboard-charts.ts";
import { reportFor, type Tell } from "./work.ts";

export const dashboardSheet = "AIHR dashboard";

const headlines = [
  "learners",
  "adoptionRate",
  "completionRate",
  "followThrough",
  "averageProgress",
  "hoursSpent",
  "activeLearners",
  "stalledLearners",
];
const programTitles = ["Program", "Learners", "Completed", "In progress", "Not started", "Completion rate", ""];
const mostPrograms = 30;
/** Far to the right and hidden: what the bars look like. */
const optionsColumn = 25;

/** Builds the dashboard anew. */
export function buildDashboard(tell: Tell): string {
  return writeDashboard(reportFor(tell));
}

/** Builds the dashboard's sheet from a report. Everything on it is replaced. */
export function writeDashboard(report: LoadedReport): string {
  const { sheet } = namedSheet(dashboardSheet);
  for (const chart of sheet.getCharts()) sheet.removeChart(chart);
  sheet.clear();
  makeRoom(sheet, 60, 26);
  sheet.setHiddenGridlines(true);

  sheet.getRange(1, 1).setValue("Learning at AIHR").setFontSize(18).setFontWeight("bold");
  sheet.getRange(2, 1).setValue(sourceText(report)).setFontColor("#5f6368");
  writeHeadlines(sheet, report);
  const programs = writePrograms(sheet, report);
  const bands = writeDistribution(sheet, report);
  drawCharts(sheet, programs, bands);
  sheet.activate();
  return `The sheet "${dashboardSheet}" shows ${report.count} learners.`;
}

function sourceText({ readAt, count, complete }: LoadedReport): string {
  const zone = SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
  const read = Utilities.formatDate(new Date(readAt), zone, "d MMMM yyyy, HH:mm");
  return `Read on ${read}: ${count} learners${complete ? "" : ", though the API promised more"}. This sheet is built anew each time.`;
}

function writeHeadlines(sheet: GoogleAppsScript.Spreadsheet.Sheet, { learners }: LoadedReport): void {
  const numbers = metrics(learners, { now: Date.now() });
  headlines.forEach((key, nth) => {
    const metric = metricTable.find((each) => each.key === key);
    if (!metric) return;
    const value = asText(cellOf(metric, numbers[metric.key]));
    sheet.getRange(4 + nth, 1, 1, 2).setValues([[metric.title, value]]);
    sheet
      .getRange(4 + nth, 2)
      .setNumberFormat(metric.unit === "percent" ? percentFormat : "#,##0")
      .setFontWeight("bold");
  });
  sheet.setColumnWidth(1, 190);
}

function writePrograms(sheet: GoogleAppsScript.Spreadsheet.Sheet, { learners }: LoadedReport) {
  const lines = programLines(learners).slice(0, mostPrograms);
  const area = { row: 4, column: 4, rows: lines.length + 1, columns: programTitles.length - 1 };
  sheet
    .getRange(4, 4, 1, programTitles.length)
    .setValues([programTitles])
    .setFontWeight("bold")
    .setBackground("#e8f0ea");
  if (lines.length === 0) return area;
  const values = lines.map(([key, , all, completed, inProgress, notStarted, rate]) =>
    [key, all, completed, inProgress, notStarted, rate].map((value) => asText(value ?? null)),
  );
  sheet.getRange(5, 4, values.length, values[0]?.length ?? 1).setValues(values);
  sheet.getRange(5, 9, values.length, 1).setNumberFormat(percentFormat);

  // Options from cells and semicolons: a formula with { , } is not read in every language of Sheets.
  const options = [
    ["charttype", "bar"],
    ["max", 1],
    ["color1", "#2f7d5b"],
  ];
  sheet.getRange(4, optionsColumn, options.length, 2).setValues(options);
  sheet.hideColumns(optionsColumn, 2);
  const bars = values.map((_, nth) => [`=SPARKLINE(I${5 + nth};$Y$4:$Z$6)`]);
  sheet.getRange(5, 10, bars.length, 1).setFormulas(bars);
  sheet.setColumnWidth(10, 160);

  const rates = sheet.getRange(5, 9, values.length, 1);
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
  return area;
}

function writeDistribution(sheet: GoogleAppsScript.Spreadsheet.Sheet, { learners }: LoadedReport) {
  const bands = distribution(rows(learners, { now: Date.now() })).filter(
    (band) => band.title !== "Unknown" || band.rows > 0,
  );
  const first = 4 + headlines.length + 1;
  sheet
    .getRange(first, 1, 1, 2)
    .setValues([["Progress", "Enrollments"]])
    .setFontWeight("bold")
    .setBackground("#e8f0ea");
  sheet.getRange(first + 1, 1, bands.length, 2).setValues(bands.map((band) => [asText(band.title), band.rows]));
  return { row: first, column: 1, rows: bands.length + 1, columns: 2 };
}
