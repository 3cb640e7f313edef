import { hangingText } from "../report/hanging.ts";
import { scopeOf } from "../report/load-report.ts";
import { callsToday, type ReportState, readState } from "../report/report-state.ts";
import { readStoredParts } from "../report/stored-report.ts";
import { findSettings } from "../settings/settings.ts";
import type { Grid } from "./grid.ts";

/** `=AIHR_STATUS()`: how old the data are, whether they are complete, and the last error. It sends no request. */
export function status(): Grid {
  const { settings } = findSettings();
  if (!settings) return [["Set up", "No. Open the menu AIHR → Set up."]];
  const scope = scopeOf(settings);
  const state = readState();
  const stored = readStoredParts(scope, state, [])?.manifest;
  return [
    ["Data from", stored ? new Date(stored.readAt) : "Not read yet"],
    ["Age in minutes", stored ? Math.round((Date.now() - stored.readAt) / 60_000) : null],
    ["Learners", stored ? stored.count : null],
    ["Complete", stored ? (stored.complete ? "Yes" : "No") : null],
    ["Notes", stored ? stored.reasons.join(" ") || "None" : null],
    ["Requests today", callsToday(state)],
    ["Last error", hangingText(state, scope) ?? failureText(state, scope) ?? "None"],
  ];
}

function failureText({ failure }: ReportState, scope: string): string | undefined {
  return failure?.scope === scope ? failure.message : undefined;
}
