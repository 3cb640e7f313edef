import { type ProgramColumn, programColumns } from "@aihr-plugins/report";
import { forFormulas } from "../report/demand.ts";
import type { FiguresReport } from "../report/load-report.ts";
import { loadFigures } from "../report/quick-report.ts";
import { type Cell, type Grid, sheetCell } from "./grid.ts";

/** A table has room for most columns of a program. */
const shownColumns = programColumns.filter(({ rank }) => rank <= 3);

/** `=AIHR_PROGRAMS()`: every program and its figures. */
export function allPrograms(): Grid {
  return [shownColumns.map(({ title }) => title), ...programLines(loadFigures(forFormulas), shownColumns)];
}

/** One line for each program, most learners first, with these columns. */
function programLines(report: FiguresReport, columns: readonly ProgramColumn[]): readonly (readonly Cell[])[] {
  return report.programTable().map((program) => columns.map(({ cell, unit }) => sheetCell(cell(program), unit)));
}
