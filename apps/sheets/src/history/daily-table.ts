import { type MetricKey, metricTable, programIdentity } from "@aihr-plugins/report";
import { cellFormatOf, fieldsOf, sheetTitle } from "../functions/fields.ts";
import { type Cell, sheetCell } from "../functions/grid.ts";
import type { LoadedReport } from "../report/load-report.ts";
import { findTable } from "../sheet/find-table.ts";
import { openTable } from "../sheet/our-table.ts";
import { checkProtection } from "../sheet/protected-parts.ts";
import { putLines } from "../sheet/put-lines.ts";
import { readColumns } from "../sheet/read-columns.ts";
import type { TablePlan } from "../sheet/table-plan.ts";
import { cellInstant, cellNumber, cellPercent } from "./cell-values.ts";
import { createDayReader } from "./day-reader.ts";

/** The metrics of one day: of the organization, or of a program. */
export interface DailyLine {
  readonly row: number;
  /** `2026-11-23`. */
  readonly day: string;
  /** Identity of the program; null for the organization. */
  readonly program: string | null;
  /** Those that were read. */
  readonly metrics: Readonly<Partial<Record<MetricKey, number | string | null>>>;
}

type DailyKey = MetricKey | "day" | "program";

const dailyPlan = {
  kind: "daily",
  name: "AIHR daily",
  columns: [
    { key: "day", title: "Day", format: "yyyy-mm-dd", widthPixels: 90 },
    ...fieldsOf("program").map(({ key, title, format }) => ({ key, title, format, widthPixels: 110 })),
    ...metricTable.map((metric) => ({
      key: metric.key,
      title: sheetTitle(metric),
      format: cellFormatOf(metric.unit),
      widthPixels: 44 + 7 * metric.title.length,
    })),
  ],
  keys: [["day"], ["program"]],
} as const satisfies TablePlan;

/**
 * Reads the metrics of all days from the sheet “AIHR daily”. Changes nothing.
 *
 * @param keys the metrics to read
 */
export function readDaily(timeZone: string, keys: readonly MetricKey[]): readonly DailyLine[] {
  const table = findTable(dailyPlan);
  if (!table) return [];
  const dayOf = createDayReader(timeZone);
  const metrics = metricTable.filter(({ key }) => keys.includes(key));
  return readColumns<DailyKey>(table, ["day", "program", ...keys]).flatMap(({ row, cells }): readonly DailyLine[] => {
    const day = dayOf(cells.day);
    if (day === undefined) return [];
    const identity = programIdentity(String(cells.program ?? ""));
    const values = metrics.map(({ key, unit }) => [key, valueIn(cells[key], unit)] as const);
    return [{ row, day, program: identity === "" ? null : identity, metrics: Object.fromEntries(values) }];
  });
}

/**
 * Checks that the user may change the sheet “AIHR daily”, before anything is written.
 *
 * @throws UserError if it is protected against this user
 */
export function checkDailyProtection(): void {
  const table = findTable(dailyPlan);
  if (table) checkProtection(table);
}

/**
 * Writes the metrics of a report's day, of the organization and of each program; those of the same day are replaced.
 * Returns whether the sheet is new.
 */
export function writeDaily(report: LoadedReport, date: Date, day: string, timeZone: string): boolean {
  const isNew = findTable(dailyPlan) === undefined;
  const table = openTable(dailyPlan);
  const known = readDaily(timeZone, []);
  const programs = report.programTable().map(({ program, metrics }) => ({ program: program.key, metrics }));
  const lines = [{ program: null, metrics: report.metrics() }, ...programs].map(({ program, metrics }) => {
    const cells: Readonly<Record<string, Cell>> = {
      day: date,
      program,
      ...Object.fromEntries(metricTable.map(({ key, unit }) => [key, sheetCell(metrics[key], unit)])),
    };
    const identity = program === null ? null : programIdentity(program);
    const row = known.find((line) => line.day === day && line.program === identity)?.row;
    return { row, cells };
  });
  putLines(
    table,
    dailyPlan,
    known.map(({ row }) => row),
    lines,
  );
  return isNew;
}

function valueIn(cell: Cell | undefined, unit: string): number | string | null {
  if (unit === "instant") return cellInstant(cell);
  return unit === "percent" ? cellPercent(cell) : cellNumber(cell);
}
