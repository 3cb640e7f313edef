import { learnersByProgram, type Metric, type Metrics, metrics, metricTable, notFoundText } from "@aihr-plugins/report";
import { forFormulas, loadReport } from "../report/load-report.ts";
import { UserError } from "../settings/user-error.ts";
import { plainName } from "./fields.ts";
import { findProgram } from "./find.ts";
import { type Argument, type Cell, type Grid, sheetCell, textsOf } from "./grid.ts";
import { forEachCell } from "./range-first.ts";

/** `=AIHR_METRIC(name, [program])`: one number about all learners, or about one program's learners. */
export function metric(name: Argument, program: Argument): Cell | Grid {
  const values = program === undefined ? [name ?? ""] : [name ?? "", program];
  if (textsOf(name).length === 0) return forEachCell(values, () => "");
  const report = loadReport(forFormulas);
  const byProgram = program === undefined ? undefined : learnersByProgram(report.learners);
  const known = new Map<string | undefined, Metrics>();
  const metricsOf = (key: string | undefined) => {
    const scope = key === undefined ? report.learners : (byProgram?.get(key) ?? []);
    const found = known.get(key) ?? metrics(scope, report.options());
    known.set(key, found);
    return found;
  };
  return forEachCell(values, (metricName = "", programName) => {
    const { key, unit } = findMetric(metricName);
    const figures = metricsOf(programName === undefined ? undefined : findProgram(report, programName).key);
    return sheetCell(figures[key], unit);
  });
}

/** What people call metrics, in addition to their titles and keys. */
const everydayWords: Readonly<Record<string, Metric["key"]>> = {
  adoption: "adoptionRate",
  completion: "completionRate",
  progress: "averageProgress",
  stalled: "stalledEnrollments",
  atrisk: "atRiskEnrollments",
  active: "activeLearners",
  hours: "hoursSpent",
  people: "learners",
  users: "learners",
};

function findMetric(name: string): Metric {
  const plain = plainName(name);
  const alias = everydayWords[plain];
  const found = metricTable.find(
    ({ key, title }) => key === alias || plainName(key) === plain || plainName(title) === plain,
  );
  if (found) return found;
  const beginning = metricTable.filter(({ title }) => plain.length >= 4 && plainName(title).startsWith(plain));
  if (beginning.length === 1 && beginning[0]) return beginning[0];
  const near = metricTable.filter(({ title }) => plain !== "" && plainName(title).includes(plain.slice(0, 5)));
  if (near.length > 0) throw new UserError(notFoundText("metric", name, titlesOf(near)));
  throw new UserError(`${notFoundText("metric", name)} The metrics are: ${titlesOf(metricTable).join(", ")}.`);
}

function titlesOf(some: readonly Metric[]): readonly string[] {
  return some.map(({ title }) => title.toLowerCase());
}
