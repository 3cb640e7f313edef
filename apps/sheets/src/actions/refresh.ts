import { plural } from "@aihr-plugins/report";
import { writeState } from "../report/report-state.ts";
import { findFormulas, recalculate } from "../sheet/formulas.ts";
import { reportFor, type Tell } from "./work.ts";

/** Reads the report anew, and has all formulas calculated with it. */
export function refreshNow(tell: Tell): string {
  const { count } = reportFor(tell, 0);
  const cells = findFormulas();
  tell(`Calculating ${plural(cells.length, "formula")}…`);
  recalculate(cells);
  return `Read ${plural(count, "learner")}, and had ${plural(cells.length, "formula")} calculated anew.`;
}

/** Has those formulas calculated again that show an error, and forgets what went wrong before. */
export function retryErrors(tell: Tell): string {
  writeState({ failure: null });
  const cells = findFormulas().filter(({ shown }) => shown.startsWith("#"));
  if (cells.length === 0) return "No formula of AIHR shows an error.";
  tell(`Trying ${plural(cells.length, "formula")} again…`);
  recalculate(cells);
  return `Had ${plural(cells.length, "formula")} calculated again.`;
}
