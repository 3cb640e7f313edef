import { loadReport } from "../report/load-report.ts";
import { documentProperties, setDocumentProperties } from "../settings/properties.ts";
import { UserError } from "../settings/user-error.ts";
import { findOurSheet, type SheetKind } from "../sheet/our-sheets.ts";
import { updateSheets } from "../sheet/update-sheets.ts";
import type { Rhythm, Schedule } from "../sidebar/exchange.ts";
import { historySheet, writeHistory } from "./append-history.ts";
import { dashboardSheet, writeDashboard } from "./build-dashboard.ts";
import { reportSheet, writeReport } from "./import-report.ts";

const name = "AIHR_SCHEDULE";
const nothing: Schedule = { refresh: "off", digest: "off", to: "" };
const handlers = { refresh: "aihrOnSchedule", digest: "aihrOnDigest" };
const hour = { refresh: 6, digest: 7 };

export function readSchedule(): Schedule {
  return { ...nothing, ...JSON.parse(documentProperties()[name] ?? "{}") };
}

/** Saves the schedule, and replaces its triggers. */
export function saveSchedule(schedule: Schedule): string {
  const { refresh, digest, to } = schedule;
  if (digest !== "off" && !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(to)) {
    throw new UserError("Enter the email address for the digest.");
  }
  const ours = new Set(Object.values(handlers));
  for (const trigger of ScriptApp.getProjectTriggers()) {
    if (ours.has(trigger.getHandlerFunction())) ScriptApp.deleteTrigger(trigger);
  }
  install(handlers.refresh, refresh, hour.refresh);
  install(handlers.digest, digest, hour.digest);
  setDocumentProperties({ [name]: JSON.stringify({ refresh, digest, to: digest === "off" ? "" : to }) });
  const mail = digest === "off" ? "No digest is sent" : `A digest goes to ${to} ${digest}`;
  return refresh === "off"
    ? `Nothing is refreshed by itself. ${mail}.`
    : `Everything is refreshed ${refresh}. ${mail}.`;
}

/** Refreshes the report, and those of our sheets that are there. Google tells the user by mail when it fails. */
export function refreshBySchedule(): void {
  updateSheets(() => {
    const report = loadReport({ maxAgeMs: 60_000, takesStale: false, budgetMs: 300_000, onProgress: () => {} });
    if (isThere("report", reportSheet)) writeReport(report, () => {});
    if (isThere("history", historySheet)) writeHistory(report);
    if (isThere("dashboard", dashboardSheet)) writeDashboard(report);
  });
}

/** Whether a sheet of ours is there, under any name; one of an earlier version under its first name. */
function isThere(kind: SheetKind, name: string): boolean {
  return (findOurSheet(kind) ?? SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name)) !== null;
}

function install(handler: string, rhythm: Rhythm, atHour: number): void {
  const clock = ScriptApp.newTrigger(handler).timeBased();
  if (rhythm === "hourly") clock.everyHours(1).create();
  if (rhythm === "daily") clock.everyDays(1).atHour(atHour).create();
  if (rhythm === "weekly") clock.onWeekDay(ScriptApp.WeekDay.MONDAY).atHour(atHour).create();
}
