import { csvHeader, csvLines, type ReportOptions, rows } from "@aihr-plugins/report";
import type { Format } from "./format.ts";

export interface CsvFormatOptions {
  readonly report: ReportOptions;
  readonly byteOrderMark: boolean;
}

/** One line for each learner and program; learners without programs have one too. */
export function csvFormat({ report, byteOrderMark }: CsvFormatOptions): Format {
  return {
    start: () => csvHeader({ byteOrderMark }),
    part: (learners) => csvLines(rows(learners, { ...report, withoutPrograms: true })),
    end: () => "",
  };
}
