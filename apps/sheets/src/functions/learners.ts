import { type Row, rows } from "@aihr-plugins/report";
import { forFormulas, loadReport } from "../report/load-report.ts";
import { UserError } from "../settings/user-error.ts";
import { findProgram } from "./find.ts";
import { type Argument, type Cell, type Grid, textsOf } from "./grid.ts";

/** `=AIHR_LEARNERS([program], [status])`: one line for each learner; filters may be ranges, of which any may match. */
export function learners(program: Argument, status: Argument): Grid {
  const report = loadReport(forFormulas);
  const keys = textsOf(program).map((name) => findProgram(report, name).key);
  const tests = textsOf(status).map(testOf);
  const now = Date.now();
  const isMeant = (row: Row) =>
    (keys.length === 0 || keys.includes(row.program ?? "")) && (tests.length === 0 || tests.some((test) => test(row)));

  const lines = report.learners.flatMap((learner) => {
    const all = rows([learner], { now });
    const meant = all.filter(isMeant);
    if (meant.length === 0 && keys.length + tests.length > 0) return [];
    return [lineOf(learner.userName ?? null, learner.userId, learner.totalHoursStudied ?? null, meant)];
  });
  return [
    ["Learner", "Learner ID", "Programs", "Completed", "Average progress", "Last activity", "Hours studied"],
    ...lines,
  ];
}

function lineOf(name: string | null, id: string, hours: number | null, some: readonly Row[]): readonly Cell[] {
  const percents = some.flatMap(({ progressPercent }) => progressPercent ?? []);
  const dates = some.flatMap(({ lastActivity }) => lastActivity ?? []).sort();
  const last = dates[dates.length - 1];
  return [
    name,
    id,
    some.length,
    some.filter(({ status }) => status === "completed").length,
    percents.length === 0 ? null : percents.reduce((sum, each) => sum + each, 0) / percents.length / 100,
    last === undefined ? null : new Date(last),
    hours,
  ];
}

function testOf(text: string): (row: Row) => boolean {
  const plain = text.toLowerCase().replace(/[^a-z]+/g, "-");
  switch (plain) {
    case "completed":
    case "in-progress":
    case "not-started":
      return ({ status }) => status === plain;
    case "stalled":
      return ({ stalled }) => stalled;
    default:
      throw new UserError(`There is no status "${text}". There are: completed, in progress, not started, stalled.`);
  }
}
