import { rows } from "@aihr-plugins/report";
import { forFormulas, loadReport } from "../report/load-report.ts";
import { UserError } from "../settings/user-error.ts";
import { findProgram } from "./find.ts";
import { type Argument, type Grid, isBlank, textsOf } from "./grid.ts";

const defaultDays = 30;

/** `=AIHR_STALLED([days], [program])`: who has begun and not moved for so long, longest first. */
export function stalled(days: Argument, program: Argument): Grid {
  const most = isBlank(days) ? defaultDays : Number(days);
  if (!(most > 0)) throw new UserError(`Days must be a number above 0, and "${String(days)}" is not.`);
  const report = loadReport(forFormulas);
  const keys = textsOf(program).map((name) => findProgram(report, name).key);
  const lines = rows(report.learners, { now: Date.now(), days: most })
    .filter((row) => row.stalled && (keys.length === 0 || keys.includes(row.program ?? "")))
    .sort((a, b) => (b.daysSinceLastActivity ?? 0) - (a.daysSinceLastActivity ?? 0))
    .map((row) => [
      row.learnerName,
      row.program,
      row.progressPercent === null ? null : row.progressPercent / 100,
      row.daysSinceLastActivity,
      row.lastActivity === null ? null : new Date(row.lastActivity),
      row.learnerId,
    ]);
  return [["Learner", "Program", "Progress", "Days without activity", "Last activity", "Learner ID"], ...lines];
}
