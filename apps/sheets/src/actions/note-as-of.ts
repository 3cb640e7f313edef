import { asOfText, countText } from "@aihr-plugins/report";
import type { LoadedReport } from "../report/load-report.ts";
import type { OurTable } from "../sheet/table-plan.ts";
import { withReasons } from "./work.ts";

const colors = { complete: "#e8f0ea", incomplete: "#fce8b2" };

/**
 * Says in a note on the first heading of ours when the report was read, of how many learners, and whether it is
 * incomplete; an incomplete one makes that heading amber. A note of the user's stays.
 */
export function noteAsOf({ sheet, headingRow, places }: OurTable, report: LoadedReport): void {
  const { readAt, timeZone } = report.options();
  const asOf = `${countText(report.count, "learner")}, ${asOfText(readAt, timeZone)}.`;
  const heading = sheet.getRange(headingRow, Math.min(...places.values()));
  const note = heading.getNote();
  if (note === "" || /as of /.test(note)) {
    heading.setNote(withReasons(report.complete ? asOf : `Incomplete: ${asOf}`, report));
  }
  heading.setBackground(report.complete ? colors.complete : colors.incomplete);
}
