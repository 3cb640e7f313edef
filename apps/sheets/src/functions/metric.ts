import { learnersByProgram, type Metric, type Metrics, metrics, metricTable } from "@aihr-plugins/report";
import { forFormulas, loadReport } from "../report/load-report.ts";
import { UserError } from "../settings/user-error.ts";
import { findProgram } from "./find.ts";
import { type Argument, type Cell, type Grid, textsOf } from "./grid.ts";
import { forEachCell } from "./range-first.ts";

/** `=AIHR_METRIC(name, [program])`: one number about everybody, or about one program's learners. */
export function metric(name: Argument, program: Argument): Cell | Grid {
  const values = program === undefined ? [name ?? ""] : [name ?? "", program];
  if (textsOf(name).length === 0) return forEachCell(values, () => "");
  const report = loadReport(forFormulas);
  const now = Date.now();
  const known = new Map<string, Metrics>();
  const groups = program === undefined ? new Map() : learnersByProgram(report.learners);
  const metricsOf = (key: string) => {
    const found = known.get(key) ?? metrics(key === everybody ? report.learners : (groups.get(key) ?? []), { now });
    known.set(key, found);
    return found;
  };
  return forEachCell(values, (metricName = "", programName) => {
    const found = findMetric(metricName);
    const key = programName === undefined ? everybody : findProgram(report, programName).key;
    return cellOf(found, metricsOf(key)[found.key]);
  });
}

/** No program goes by a blank. */
const everybody = " ";

/** A metric as a cell: percent as a fraction, an instant as a date. */
export function cellOf({ unit }: Metric, value: string | number | null): Cell {
  if (value === null) return null;
  if (unit === "instant") return new Date(value);
  return unit === "percent" ? Number(value) / 100 : value;
}

function findMetric(name: string): Metric {
  const plain = plainName(name);
  const found = metricTable.find(({ key, title }) => plainName(key) === plain || plainName(title) === plain);
  if (found) return found;
  const near = metricTable.filter(({ title }) => plain !== "" && plainName(title).includes(plain.slice(0, 5)));
  const known = (near.length > 0 ? near : metricTable).map(({ title }) => title.toLowerCase()).join(", ");
  throw new UserError(
    `There is no metric "${name}". ${near.length > 0 ? "Did you mean" : "There are"}: ${known}${near.length > 0 ? "?" : "."}`,
  );
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, "");
}
