import { type ProgramColumn, programColumns, programTable } from "@aihr-plugins/report";
import { forFormulas, type LoadedReport, loadReport } from "../report/load-report.ts";
import { type Cell, type Grid, sheetCell } from "./grid.ts";

/** A table has room for most columns of a program. */
const shownColumns = programColumns.filter(({ rank }) => rank <= 3);

/** `=AIHR_PROGRAMS()`: every program and its figures. */
export function allPrograms(): Grid {
  return [shownColumns.map(({ title }) => title), ...programLines(loadReport(forFormulas), shownColumns)];
}

/** One line for each program, most learners first, with these columns. */
export function programLines(report: LoadedReport, columns: readonly ProgramColumn[]): readonly (readonly Cell[])[] {
  return programTable(report.learners, report.options()).map((program) =>
    columns.map(({ cell, unit }) => sheetCell(cell(program), unit)),
  );
}
