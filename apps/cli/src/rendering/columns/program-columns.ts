import {
  type ProgramColumn,
  type ProgramMetrics,
  programColumns,
  programLabel,
  type ReportOptions,
} from "@aihr-plugins/report";
import { barAndPercent, percentAlone } from "../terminal/percent-bar.ts";
import type { TableColumn } from "../terminal/table-column.ts";
import type { ItemView } from "./data-column.ts";

/** Programs with their metrics. A table has those that the report package ranks for tables. */
export function programView(options: ReportOptions): ItemView<ProgramMetrics> {
  return {
    name: "Programs",
    columns: programColumns.map((column) => ({
      key: column.key,
      title: column.title,
      type: column.unit === null ? "text" : column.unit === "instant" ? "instant" : "number",
      unitOf: () => column.unit,
      cell: column.cell,
      table: tableColumn(column, options),
    })),
    tableKeys: programColumns.filter(({ key, rank }) => key !== "program" && rank < 4).map(({ key }) => key),
    json: (program) => program,
  };
}

function tableColumn(column: ProgramColumn, options: ReportOptions): TableColumn<ProgramMetrics> {
  const { key, title, unit, rank, cell, text } = column;
  // The same as in the rows of a report, with what can be typed for the name.
  if (key === "programName") return { title: "Program", cell: ({ program }) => programLabel(program), rank, least: 30 };
  if (unit === null) return { title, cell: (program) => text(program, options), rank, least: 20 };
  if (key !== "completionRate") return { title, cell: (program) => text(program, options), align: "right", rank };
  const percent = (program: ProgramMetrics) => percentOf(cell(program));
  return {
    title,
    cell: (program) => barAndPercent(percent(program)),
    short: (program) => percentAlone(percent(program)),
    style: () => "bar",
    rank,
  };
}

function percentOf(value: unknown): number | null {
  return typeof value === "number" ? value : null;
}
