import { type ProgramColumn, type ProgramMetrics, programColumns, type ReportOptions } from "@aihr-plugins/report";
import { barAndPercent } from "../terminal/percent-bar.ts";
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
  if (unit === null) return { title, cell: (program) => text(program, options), rank, least: 20 };
  if (key !== "completionRate") return { title, cell: (program) => text(program, options), align: "right", rank };
  return { title, cell: (program) => barAndPercent(percentOf(cell(program))), style: () => "bar", rank };
}

function percentOf(value: unknown): number | null {
  return typeof value === "number" ? value : null;
}
