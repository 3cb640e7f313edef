import {
  asOfText,
  completionsByMonth,
  completionsByMonthTitle,
  countText,
  dataQuality,
  distribution,
  funnel,
  headlineMetrics,
  type Metrics,
  metricsOf,
  metricTable,
  stalledHeadline,
  tally,
} from "@aihr-plugins/report";
import { cellFormatOf } from "../functions/fields.ts";
import { sheetCell } from "../functions/grid.ts";
import type { LoadedReport } from "../report/load-report.ts";
import { UserError } from "../settings/user-error.ts";
import { asText } from "../sheet/as-text.ts";
import { makeRoom } from "../sheet/make-room.ts";
import { claimSheet, findOurSheet } from "../sheet/our-sheets.ts";
import { updateSheets } from "../sheet/update-sheets.ts";
import { drawCharts } from "./dashboard-charts.ts";
import { writeCounts } from "./dashboard-counts.ts";
import { writePrograms } from "./dashboard-programs.ts";
import { reportFor, type Tell, withReasons } from "./work.ts";

export const dashboardSheet = "AIHR dashboard";

/** The first row below the headings. */
const firstRow = 5;

/** Builds the dashboard again. */
export function buildDashboard(tell: Tell): string {
  return updateSheets(() => writeDashboard(reportFor(tell)));
}

/** Builds the dashboard's sheet from a report. Everything on it is replaced. */
export function writeDashboard(report: LoadedReport): string {
  const sheet = openDashboard();
  for (const chart of sheet.getCharts()) sheet.removeChart(chart);
  sheet.clear();
  makeRoom(sheet, 60, 26);
  sheet.setHiddenGridlines(true);

  const sums = tally(report.learners(), report.options());
  const figures = metricsOf(sums);
  writeHeading(sheet, report, figures);
  const bandsRow = writeHeadlines(sheet, figures) + 1;
  const bands = distribution(sums).filter(({ band, enrollments }) => band !== "unknown" || enrollments > 0);
  let row = writeCounts(
    sheet,
    bandsRow,
    ["Progress", "Enrollments"],
    bands.map(({ title, enrollments }) => [title, enrollments]),
  );
  row = writeCounts(
    sheet,
    row,
    ["Programs of learners", "Learners"],
    funnel(sums).map(({ title, learners }) => [title, learners]),
  );
  row = writeCounts(
    sheet,
    row,
    [completionsByMonthTitle, "Enrollments"],
    completionsByMonth(sums).map(({ month, completed }) => [month ?? "No date", completed]),
  );
  writeCounts(
    sheet,
    row,
    ["Data quality", "Enrollments"],
    dataQuality(sums).flatMap(({ title, enrollments }) => (enrollments > 0 ? [[title, enrollments]] : [])),
  );
  const byStatus = writePrograms(sheet, report);
  drawCharts(sheet, firstRow, byStatus, sheet.getRange(bandsRow, 1, bands.length + 1, 2));
  sheet.activate();
  return withReasons(`The sheet "${sheet.getName()}" shows ${countText(report.count, "learner")}.`, report);
}

const heading = "Learning at AIHR";

/** Our dashboard's sheet. One of the same name is ours only if it is empty or begins with our heading. */
function openDashboard(): GoogleAppsScript.Spreadsheet.Sheet {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const ours = findOurSheet("dashboard");
  if (ours) return ours;
  const named = book.getSheetByName(dashboardSheet);
  if (named && named.getLastRow() > 0 && named.getRange(1, 1).getValue() !== heading) {
    throw new UserError(
      `The sheet "${dashboardSheet}" is not a dashboard of AIHR, and would be overwritten. Rename it, then try again.`,
    );
  }
  const sheet = named ?? book.insertSheet(dashboardSheet);
  claimSheet("dashboard", sheet);
  return sheet;
}

function writeHeading(sheet: GoogleAppsScript.Spreadsheet.Sheet, report: LoadedReport, figures: Metrics): void {
  const { readAt, timeZone } = report.options();
  const source = `${countText(report.count, "learner")}, ${asOfText(readAt, timeZone)}.`;
  sheet.getRange(1, 1).setValue(heading).setFontSize(18).setFontWeight("bold");
  sheet
    .getRange(2, 1)
    .setValue(asText(withReasons(source, report)))
    .setFontColor("#5f6368");
  sheet
    .getRange(3, 1)
    .setValue(asText(stalledHeadline(figures)))
    .setFontColor("#5f6368");
}

/** Returns the row below. */
function writeHeadlines(sheet: GoogleAppsScript.Spreadsheet.Sheet, figures: Metrics): number {
  const shown = headlineMetrics.flatMap((key) => metricTable.filter((metric) => metric.key === key));
  shown.forEach(({ key, title, unit }, nth) => {
    sheet.getRange(firstRow + nth, 1, 1, 2).setValues([[title, asText(sheetCell(figures[key], unit))]]);
    sheet
      .getRange(firstRow + nth, 2)
      .setNumberFormat(cellFormatOf(unit))
      .setFontWeight("bold");
  });
  sheet.setColumnWidth(1, 260);
  return firstRow + shown.length;
}
