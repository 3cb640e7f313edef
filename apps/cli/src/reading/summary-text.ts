import { plural } from "@aihr-plugins/report";
import type { ReadSummary } from "./read-report.ts";

/** What came of the reading, in one line. */
export function summaryText({ learners, total, requests, elapsedMs, complete, isMadeUp }: ReadSummary): string {
  const noun = isMadeUp ? "made-up learner" : "learner";
  const isLimited = complete && total !== null && total > learners;
  const came = isLimited ? `${learners.toLocaleString("en")} of ${plural(total, noun)}` : plural(learners, noun);
  const isAll = complete ? (isLimited ? [] : ["complete"]) : ["INCOMPLETE"];
  return [came, plural(requests, "request"), timeText(elapsedMs), ...isAll].join(" · ");
}

/** What the reader of the report must know of it, if anything. */
export function warningText({ learners, total, complete, missing, reasons }: ReadSummary): string | undefined {
  const said = reasons.map(({ message }) => message).join(" ");
  if (complete) return said ? `Note: ${said}` : undefined;
  if (missing > 0 && total !== null) {
    const came = `only ${learners.toLocaleString("en")} of ${plural(total, "learner")} came`;
    return `Warning: the report is incomplete: ${came}. Try again, or with --strict.`;
  }
  return `Warning: the report is incomplete. ${said} Try again, or with --strict.`;
}

function timeText(ms: number): string {
  return ms < 1000 ? `${ms} ms` : `${(ms / 1000).toFixed(1)} s`;
}
