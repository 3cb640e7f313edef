import { forFormulas } from "../report/demand.ts";
import { hangingText } from "../report/hanging.ts";
import { loadReport, scopeOf } from "../report/load-report.ts";
import { callsToday, type ReportState, readState } from "../report/report-state.ts";
import { type Manifest, readStoredParts } from "../report/stored-report.ts";
import { usesSampleData } from "../settings/sample-data.ts";
import { findSettings } from "../settings/settings.ts";
import type { Grid } from "./grid.ts";

/** `=AIHR_STATUS()`: how old the data are, whether they are complete, and the last error. It sends no request. */
export function status(): Grid {
  if (usesSampleData()) return statusOf(loadReport(forFormulas), 0, "None");
  const { settings } = findSettings();
  if (!settings) return [["Set up", "No. Open the menu AIHR → Set up."]];
  const scope = scopeOf(settings);
  const state = readState();
  const stored = readStoredParts(scope, state, [])?.manifest;
  return statusOf(stored, callsToday(state), hangingText(state, scope) ?? failureText(state, scope) ?? "None");
}

function statusOf(stored: Manifest | undefined, requests: number, lastError: string): Grid {
  return [
    ["Data from", stored ? new Date(stored.readAt) : "Not read yet"],
    ["Age in minutes", stored ? Math.round((Date.now() - stored.readAt) / 60_000) : null],
    ["Learners", stored ? stored.count : null],
    ["Complete", stored ? (stored.complete ? "Yes" : "No") : null],
    ["Notes", stored ? stored.reasons.join(" ") || "None" : null],
    ["Requests today", requests],
    ["Last error", lastError],
  ];
}

function failureText({ failure }: ReportState, scope: string): string | undefined {
  return failure?.scope === scope ? failure.message : undefined;
}
