import { type Metrics, metrics, programIdentity, scopeToPrograms, tally } from "@aihr-plugins/report";
import { forFormulas } from "../report/demand.ts";
import { loadReport } from "../report/load-report.ts";
import { loadFigures } from "../report/quick-report.ts";
import { UserError } from "../settings/user-error.ts";
import { programFinder } from "./find.ts";
import { findMetric } from "./find-metric.ts";
import { type Argument, type Cell, type Grid, sheetCell, textsOf } from "./grid.ts";
import { findMetricGroup, type MetricGroup } from "./metric-groups.ts";
import { forEachCell } from "./range-first.ts";

/** `=AIHR_METRIC(name, [program])`: one number about all learners, or about one program's learners; for some names, a table. */
export function metric(name: Argument, program: Argument): Cell | Grid {
  const values = program === undefined ? [name ?? ""] : [name ?? "", program];
  if (textsOf(name).length === 0) return forEachCell(values, () => "");
  const group = findMetricGroup(String(name));
  if (group && !values.some(Array.isArray)) return groupTable(group, textsOf(program));
  const report = loadFigures(forFormulas);
  const findProgram = programFinder(report);
  const metricsOf = (programName: string): Metrics => {
    const identity = programIdentity(findProgram(programName).key);
    const found = report.programTable().find((each) => programIdentity(each.program.key) === identity);
    return found?.metrics ?? metrics([], report.options());
  };
  return forEachCell(values, (metricName = "", programName) => {
    if (findMetricGroup(metricName)) {
      throw new UserError(`“${metricName}” is a table. Write a formula for it alone, without a range.`);
    }
    const { key, unit } = findMetric(metricName);
    const figures = programName === undefined ? report.metrics() : metricsOf(programName);
    return sheetCell(figures[key], unit);
  });
}

function groupTable({ table }: MetricGroup, programNames: readonly string[]): Grid {
  const report = loadReport(forFormulas);
  const keys = programNames.map(programFinder(report)).map(({ key }) => key);
  const scope = keys.length === 0 ? report.learners() : scopeToPrograms(report.learners(), keys);
  return table(tally(scope, report.options()));
}
