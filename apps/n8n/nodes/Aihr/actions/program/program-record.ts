import { type ProgramMetrics, programColumns, type ReportOptions } from "@aihr-plugins/report";

/** A program with its metrics as one flat record. */
export function programRecord(program: ProgramMetrics): object {
  return Object.fromEntries(programColumns.map(({ key, cell }) => [key, cell(program)]));
}

/** The titles and values of the main columns as text, for tables in messages. */
export function programTexts(program: ProgramMetrics, options: ReportOptions): readonly object[] {
  return programColumns
    .filter(({ rank }) => rank <= 2)
    .map(({ title, text }) => ({ title, text: text(program, options) }));
}
