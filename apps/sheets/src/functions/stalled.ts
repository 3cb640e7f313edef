import { defaultDays, rows, scopeToPrograms } from "@aihr-plugins/report";
import { attentionList } from "@aihr-plugins/report/lists";
import { forFormulas } from "../report/demand.ts";
import { loadReport } from "../report/load-report.ts";
import { UserError } from "../settings/user-error.ts";
import { fieldsOf } from "./fields.ts";
import { programFinder } from "./find.ts";
import { type Argument, type Grid, isBlank, textsOf } from "./grid.ts";

const shown = fieldsOf(
  "learnerName",
  "programName",
  "abbreviation",
  "progressPercent",
  "daysSinceLastActivity",
  "lastActivity",
  "learnerId",
);

/** `=AIHR_STALLED([days], [program])`: one line for each stalled enrollment, longest without activity first. */
export function stalled(days: Argument, program: Argument): Grid {
  const most = isBlank(days) ? defaultDays : Number(days);
  if (!(most > 0)) throw new UserError(`Days must be a number above 0, and “${String(days)}” is not.`);
  const report = loadReport(forFormulas);
  const keys = textsOf(program)
    .map(programFinder(report))
    .map(({ key }) => key);
  const scope = keys.length === 0 ? report.learners() : scopeToPrograms(report.learners(), keys);
  const lines = attentionList(rows(scope, { ...report.options(), days: most }))
    .filter(({ reason }) => reason === "stalled")
    .map(({ row }) => shown.map(({ cell }) => cell(row)));
  return [shown.map(({ title }) => title), ...lines];
}
