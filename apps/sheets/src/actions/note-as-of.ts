import type { LoadedReport } from "../report/load-report.ts";
import type { OurTable } from "../sheet/table-plan.ts";
import { incompleteColor, sourceOfFigures } from "./source-of-figures.ts";

const completeColor = "#e8f0ea";

/**
 * Says in a note on the first heading of ours when the report was read, of how many learners, and whether it is
 * incomplete; an incomplete one makes that heading amber. A note of the user's stays.
 */
export function noteAsOf({ sheet, headingRow, places }: OurTable, report: LoadedReport): void {
  const heading = sheet.getRange(headingRow, Math.min(...places.values()));
  const note = heading.getNote();
  if (note === "" || /as of /.test(note)) heading.setNote(sourceOfFigures(report));
  heading.setBackground(report.complete ? completeColor : incompleteColor);
}
