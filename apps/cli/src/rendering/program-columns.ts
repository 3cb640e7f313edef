import { type ProgramColumn, type ProgramMetrics, programColumns, type ReportOptions } from "@aihr-plugins/report";
import type { Paper } from "./terminal/paper.ts";
import { barAndPercent, paintBar } from "./terminal/percent-bar.ts";
import { printable } from "./terminal/printable.ts";
import type { TableColumn } from "./terminal/table-column.ts";

/** The columns of a table of programs that a terminal may show: those that the report package ranks for tables. */
export function programTableColumns(options: ReportOptions, paper: Paper): readonly TableColumn<ProgramMetrics>[] {
  return programColumns
    .filter(({ key, rank }) => key !== "program" && rank < 4)
    .map((column) => tableColumn(column, options, paper));
}

function tableColumn(column: ProgramColumn, options: ReportOptions, paper: Paper): TableColumn<ProgramMetrics> {
  const { key, title, unit, rank, cell, text } = column;
  if (unit === null) return { title, cell: (program) => printable(text(program, options)), rank, least: 20 };
  if (key !== "completionRate") return { title, cell: (program) => text(program, options), align: "right", rank };
  return {
    title,
    cell: (program) => barAndPercent(percentOf(cell(program))),
    paint: (painted) => paintBar(painted, paper),
    rank,
  };
}

function percentOf(value: unknown): number | null {
  return typeof value === "number" ? value : null;
}
