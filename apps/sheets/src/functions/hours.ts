import { forFormulas, loadReport } from "../report/load-report.ts";
import { requireLearner } from "./find.ts";
import { type Argument, type Cell, type Grid, textsOf } from "./grid.ts";
import { forEachCell } from "./range-first.ts";

/** `=AIHR_HOURS(learner)`: all hours that a learner has studied. */
export function hours(learner: Argument): Cell | Grid {
  if (textsOf(learner).length === 0) return forEachCell([learner ?? ""], () => "");
  const report = loadReport(forFormulas);
  return forEachCell([learner], (name = "") => requireLearner(report, name).totalHoursStudied ?? null);
}
