import { csvHeader, csvLines, rows } from "@aihr-plugins/report";
import type { Format } from "./format.ts";

export interface CsvFormatOptions {
  /** The instant to look from, in milliseconds since 1970. */
  readonly now: number;
  readonly byteOrderMark: boolean;
}

/** One line for each learner and program; learners without programs have one too. */
export function csv({ now, byteOrderMark }: CsvFormatOptions): Format {
  return {
    start: () => csvHeader({ byteOrderMark }),
    part: (learners) => csvLines(rows(learners, { now, withoutPrograms: true })),
    end: () => "",
  };
}
