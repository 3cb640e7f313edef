import { type Metrics, metrics, programIdentity } from "@aihr-plugins/report";
import { forFormulas } from "../report/demand.ts";
import { loadFigures } from "../report/quick-report.ts";
import { programFinder } from "./find.ts";
import { findMetric } from "./find-metric.ts";
import { type Argument, type Cell, type Grid, sheetCell, textsOf } from "./grid.ts";
import { forEachCell } from "./range-first.ts";

/** `=AIHR_METRIC(name, [program])`: one number about all learners, or about one program's learners. */
export function metric(name: Argument, program: Argument): Cell | Grid {
  const values = program === undefined ? [name ?? ""] : [name ?? "", program];
  if (textsOf(name).length === 0) return forEachCell(values, () => "");
  const report = loadFigures(forFormulas);
  const findProgram = programFinder(report);
  const metricsOf = (programName: string): Metrics => {
    const identity = programIdentity(findProgram(programName).key);
    const found = report.programTable().find((each) => programIdentity(each.program.key) === identity);
    return found?.metrics ?? metrics([], report.options());
  };
  return forEachCell(values, (metricName = "", programName) => {
    const { key, unit } = findMetric(metricName);
    const figures = programName === undefined ? report.metrics() : metricsOf(programName);
    return sheetCell(figures[key], unit);
  });
}
