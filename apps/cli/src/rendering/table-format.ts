import { countText, type ReportOptions, type Row, rows } from "@aihr-plugins/report";
import type { Format } from "./format.ts";
import { rowColumns } from "./row-columns.ts";
import type { Paper } from "./terminal/paper.ts";
import { renderTable } from "./terminal/table.ts";

export interface TableFormatOptions {
  readonly report: ReportOptions;
  /** Rows to show at most. */
  readonly atMost: number;
  readonly paper: Paper;
}

/** One row for each learner and program, laid out for the width of the paper. It holds only what it will show. */
export function table({ report, atMost, paper }: TableFormatOptions): Format {
  const shown: Row[] = [];
  let left = 0;
  return {
    start: () => "",
    part(learners) {
      const more = rows(learners, { ...report, withoutPrograms: true });
      const room = atMost - shown.length;
      shown.push(...more.slice(0, room));
      left += Math.max(0, more.length - room);
      return "";
    },
    end() {
      const rest = `… and ${countText(left, "more row")}; --format csv for all\n`;
      return renderTable(rowColumns(paper), shown, paper) + (left > 0 ? rest : "");
    },
  };
}
