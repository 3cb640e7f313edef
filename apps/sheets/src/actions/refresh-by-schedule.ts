import { historySheet } from "../history/history-plan.ts";
import { forActions } from "../report/demand.ts";
import { loadReport } from "../report/load-report.ts";
import { ourSheetName } from "../settings/sample-data.ts";
import { findOurSheet, type SheetKind } from "../sheet/our-sheets.ts";
import { updateSheets } from "../sheet/update-sheets.ts";
import { writeHistory } from "./append-history.ts";
import { dashboardSheet, writeDashboard } from "./build-dashboard.ts";
import { trendSheet, writeTrend } from "./build-trend.ts";
import { reportSheet, writeReport } from "./import-report.ts";
import { isCurrentTrigger } from "./schedule.ts";

/** Refreshes the report, and those of our sheets that are there. Google tells the user by email when it fails. */
export function refreshBySchedule(event?: { readonly triggerUid?: string }): void {
  if (!isCurrentTrigger(event)) return;
  updateSheets(() => {
    const report = loadReport(forActions);
    if (isThere("report", reportSheet)) writeReport(report, () => {});
    if (isThere("history", historySheet)) writeHistory(report);
    if (isThere("trend", trendSheet)) writeTrend();
    if (isThere("dashboard", dashboardSheet)) writeDashboard(report);
  });
}

/** Whether a sheet of ours is there, under any name; one of an earlier version under its first name. */
function isThere(kind: SheetKind, name: string): boolean {
  return (findOurSheet(kind) ?? SpreadsheetApp.getActiveSpreadsheet().getSheetByName(ourSheetName(name))) !== null;
}
