import { countText } from "@aihr-plugins/report";
import { writeState } from "../report/report-state.ts";
import { findFormulas, isUnfinished, recalculate } from "../sheet/formulas.ts";
import { updateSheets } from "../sheet/update-sheets.ts";
import { reportFor, type Tell, withCompleteness } from "./work.ts";

/** Reads the report again and recalculates all formulas. */
export function refreshNow(tell: Tell): string {
  const report = reportFor(tell, 0);
  tell("Calculating…");
  const cells = updateSheets(() => {
    const found = findFormulas();
    recalculate(found);
    return found;
  });
  const read = report.count === 0 ? "The report has no learners." : `Read ${countText(report.count, "learner")}.`;
  const calculated =
    cells.length === 0 ? "There are no formulas of AIHR here." : `Recalculated ${countText(cells.length, "formula")}.`;
  return withCompleteness(`${read} ${calculated}`, report);
}

/** Recalculates formulas that show an error, and forgets the last error. */
export function retryErrors(tell: Tell): string {
  writeState({ failure: null });
  const cells = findFormulas().filter(({ shown }) => isUnfinished(shown));
  if (cells.length === 0) return "No formula of AIHR shows an error or is still loading.";
  tell(`Trying ${countText(cells.length, "formula")} again…`);
  updateSheets(() => recalculate(cells));
  return `Recalculated ${countText(cells.length, "formula")}.`;
}
