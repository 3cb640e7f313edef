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
export function warningText({ learners, total, complete, drifted }: ReadSummary): string | undefined {
  if (!complete) {
    const missing =
      total === null
        ? "the API stopped before it was clear that all learners had come"
        : `only ${learners.toLocaleString("en")} of ${plural(total, "learner")} came`;
    return `Warning: the report is incomplete: ${missing}. Try again, or with --strict.`;
  }
  return drifted
    ? "Note: learners joined, left or moved while the report was read. Add --strict to read it again and unite both."
    : undefined;
}

function timeText(ms: number): string {
  return ms < 1000 ? `${ms} ms` : `${(ms / 1000).toFixed(1)} s`;
}
