import { asOfText, countText } from "@aihr-plugins/report";
import type { LoadedReport } from "../report/load-report.ts";
import { withReasons } from "./work.ts";

/** The color behind what says that a report is incomplete. */
export const incompleteColor = "#fce8b2";

/** Where the figures of a sheet come from, and why they may be incomplete: `Incomplete: 6 learners, as of …`. */
export function sourceOfFigures(report: LoadedReport): string {
  const { readAt, timeZone } = report.options();
  const source = `${countText(report.count, "learner")}, ${asOfText(readAt, timeZone)}.`;
  return withReasons(report.complete ? source : `Incomplete: ${source}`, report);
}
