import { forFormulas } from "../report/demand.ts";
import { loadSearchable } from "../report/quick-report.ts";
import { learnerFinder } from "./find.ts";
import { type Argument, type Cell, type Grid, textsOf } from "./grid.ts";
import { forEachCell } from "./range-first.ts";

/** `=AIHR_HOURS(learner)`: all hours that a learner has studied. */
export function hours(learner: Argument): Cell | Grid {
  if (textsOf(learner).length === 0) return forEachCell([learner ?? ""], () => "");
  const find = learnerFinder(loadSearchable(learner, forFormulas));
  return forEachCell([learner], (name = "") => find(name).totalHoursStudied ?? null);
}
