import type { AdoptionViewModel } from "@aihr-plugins/core";
import { programColumns, programTable, type ReportOptions } from "@aihr-plugins/report";
import { csvLine } from "@aihr-plugins/report/csv";
import { rounded } from "../common/rounded.ts";

/** Returns the programs with their metrics as CSV: a header of titles, and a line for each program. No learners. */
export function programsFile(learners: readonly AdoptionViewModel[], options: ReportOptions, excel: string): string {
  const dialect = { decimalComma: excel === "decimalComma" };
  const lines = programTable(learners, options).map((program) => {
    return programColumns.map(({ cell }) => {
      const value = cell(program);
      return typeof value === "number" ? rounded(value) : value;
    });
  });
  const mark = excel === "no" ? "" : "\uFEFF";
  return mark + [programColumns.map(({ title }) => title), ...lines].map((line) => csvLine(line, dialect)).join("");
}
