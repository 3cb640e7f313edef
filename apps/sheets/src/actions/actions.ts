import { appendHistory } from "./append-history.ts";
import { buildDashboard } from "./build-dashboard.ts";
import { buildTrend } from "./build-trend.ts";
import { clearCache } from "./clear-cache.ts";
import { freezeToValues } from "./freeze-to-values.ts";
import { importReport } from "./import-report.ts";
import { refreshNow, retryErrors } from "./refresh.ts";
import type { Action } from "./work.ts";

/** An action that the menu and the sidebar offer. */
export interface OfferedAction {
  /** Name of the global function that the menu calls. */
  readonly handler: string;
  readonly caption: string;
  /** What it does, in one sentence. */
  readonly text: string;
  readonly startsGroup?: boolean;
  readonly action: Action;
}

/** Every action. The one source of the menu, the sidebar's buttons, the README and the tests. */
export const actions: readonly OfferedAction[] = [
  {
    handler: "aihrImportReport",
    caption: "Import report",
    text: "Writes every learner and program into the sheet “AIHR report”, or updates it in place. Your own columns stay.",
    action: importReport,
  },
  {
    handler: "aihrAppendHistory",
    caption: "Append to history",
    text: "Adds what has changed since the last time to the sheet “AIHR history”, and the metrics of the day to “AIHR daily”.",
    action: appendHistory,
  },
  {
    handler: "aihrBuildDashboard",
    caption: "Dashboard",
    text: "Builds the sheet “AIHR dashboard” with headlines, programs, charts and data quality.",
    action: buildDashboard,
  },
  {
    handler: "aihrBuildTrend",
    caption: "Trend",
    text: "Appends to the history, and builds the sheet “AIHR trend” with a line for each week, and charts.",
    action: buildTrend,
  },
  {
    handler: "aihrRefreshNow",
    caption: "Refresh now",
    text: "Reads the report again and recalculates all formulas.",
    startsGroup: true,
    action: refreshNow,
  },
  {
    handler: "aihrRetryErrors",
    caption: "Retry errors",
    text: "Recalculates formulas that show an error.",
    action: retryErrors,
  },
  {
    handler: "aihrFreezeToValues",
    caption: "Freeze to values",
    text: "Replaces the formulas in the selection by what they show.",
    action: freezeToValues,
  },
  {
    handler: "aihrClearCache",
    caption: "Clear cache",
    text: "Forgets the cached learners.",
    action: clearCache,
  },
];
