import { isAihrError } from "@aihr-plugins/core";
import { forActions } from "../report/demand.ts";
import { type LoadedReport, loadReport } from "../report/load-report.ts";
import { UserError } from "../settings/user-error.ts";
import type { Done } from "../sidebar/exchange.ts";

/** Shows how far an action is, in a few words. */
export type Tell = (text: string) => void;

/** An action. Returns a sentence that says what was done. */
export type Action = (tell: Tell) => string;

const progressKey = "aihr.progress";

/** Returns a report for an action: never older than `maxAgeMs`. */
export function reportFor(tell: Tell, maxAgeMs = 60_000): LoadedReport {
  tell("Reading learners…");
  return loadReport({
    ...forActions,
    maxAgeMs,
    onProgress: (learners, total) => tell(`Reading learners: ${learners}${total === null ? "" : ` of ${total}`}…`),
  });
}

/** A sentence, followed by what the reader should know about the report, such as why it may be incomplete. */
export function withReasons(sentence: string, { reasons }: LoadedReport): string {
  return [sentence, ...reasons].join(" ");
}

/** The same for an action that goes on with an incomplete report: says first that it is incomplete. */
export function withCompleteness(sentence: string, report: LoadedReport): string {
  return withReasons(report.complete ? sentence : `${sentence} The report is incomplete.`, report);
}

/** Runs an action for the menu: shows progress and result as a toast, an error as an alert. */
export function doForMenu(action: Action): void {
  const done = attempt(action);
  if (done.ok) SpreadsheetApp.getActiveSpreadsheet().toast(done.text, "AIHR", 10);
  else SpreadsheetApp.getUi().alert("AIHR", done.text, SpreadsheetApp.getUi().ButtonSet.OK);
}

/** Runs an action for the sidebar, which asks for the progress meanwhile. */
export function doForSidebar(action: Action): Done {
  try {
    return attempt(action);
  } finally {
    CacheService.getUserCache()?.remove(progressKey);
  }
}

/** The progress of the running action. */
export function progressNow(): string {
  return CacheService.getUserCache()?.get(progressKey) ?? "";
}

function attempt(action: Action): Done {
  try {
    return { ok: true, text: action(tell) };
  } catch (error) {
    if (error instanceof UserError || isAihrError(error)) return { ok: false, text: error.message };
    return {
      ok: false,
      text: `This did not work: ${String(error)}. Try again; if it stays so, reload the spreadsheet.`,
    };
  }
}

function tell(text: string): void {
  SpreadsheetApp.getActiveSpreadsheet().toast(text, "AIHR", -1);
  CacheService.getUserCache()?.put(progressKey, text, 60);
}
