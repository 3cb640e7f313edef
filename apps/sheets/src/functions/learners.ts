import type { AdoptionViewModel } from "@aihr-plugins/core";
import {
  learnerName,
  type MetricKey,
  metrics,
  metricTable,
  type Row,
  rows,
  scopeToPrograms,
  statusText,
} from "@aihr-plugins/report";
import { forFormulas } from "../report/demand.ts";
import { loadReport } from "../report/load-report.ts";
import { UserError } from "../settings/user-error.ts";
import { fieldsOf, plainName } from "./fields.ts";
import { programFinder } from "./find.ts";
import { type Argument, type Grid, sheetCell, textsOf } from "./grid.ts";

/** Those metrics that say something about a single learner. */
const shown: readonly MetricKey[] = [
  "enrollments",
  "completed",
  "stalledEnrollments",
  "averageProgress",
  "hoursSpent",
  "totalHoursStudied",
  "lastActivity",
];
const shownMetrics = shown.flatMap((key) => metricTable.filter((metric) => metric.key === key));
const titles = [...fieldsOf("learnerName", "learnerId"), ...shownMetrics].map(({ title }) => title);

/**
 * `=AIHR_LEARNERS([program], [status])`: one line for each learner. A program narrows the figures to it; a status chooses
 * the learners who have an enrollment of that status. Both may be ranges, of which any value may match.
 */
export function learners(program: Argument, status: Argument): Grid {
  const report = loadReport(forFormulas);
  const options = report.options();
  const keys = textsOf(program)
    .map(programFinder(report))
    .map(({ key }) => key);
  const tests = textsOf(status).map(testOf);
  const isChosen = (learner: AdoptionViewModel) =>
    tests.length === 0 || rows([learner], options).some((row) => tests.some((test) => test(row)));

  const scope = keys.length === 0 ? report.learners() : scopeToPrograms(report.learners(), keys);
  const lines = scope.filter(isChosen).map((learner) => {
    const figures = metrics([learner], options);
    return [
      learnerName(learner),
      learner.userId,
      ...shownMetrics.map(({ key, unit }) => sheetCell(figures[key], unit)),
    ];
  });
  return [titles, ...lines];
}

const statuses: readonly (readonly [name: string, test: (row: Row) => boolean])[] = [
  ...(["completed", "in-progress", "not-started", "unknown"] as const).map(
    (status) => [statusText(status), (row: Row) => row.status === status] as const,
  ),
  ["Stalled", ({ stalled }) => stalled],
  ["At risk", ({ atRisk }) => atRisk !== null],
];

function testOf(text: string): (row: Row) => boolean {
  const found = statuses.find(([name]) => plainName(name) === plainName(text));
  if (found) return found[1];
  const known = statuses.map(([name]) => name.toLowerCase()).join(", ");
  throw new UserError(`There is no status “${text}”. The statuses are: ${known}.`);
}
