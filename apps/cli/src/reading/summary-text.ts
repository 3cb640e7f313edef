import { countText, numberText } from "@aihr-plugins/report";
import { printable } from "../rendering/terminal/printable.ts";
import type { ReadSummary } from "./read-report.ts";

/** The reading in one line: how many learners, requests and seconds, and whether the report is complete. */
export function summaryText({ learners, total, requests, elapsedMs, complete, isMadeUp }: ReadSummary): string {
  const noun = isMadeUp ? "made-up learner" : "learner";
  const isLimited = complete && total !== null && total > learners;
  const came = isLimited ? `${numberText(learners)} of ${countText(total, noun)}` : countText(learners, noun);
  const verdict = complete ? (isLimited ? [] : ["complete"]) : ["INCOMPLETE"];
  return [came, countText(requests, "request"), timeText(elapsedMs), ...verdict].join(" · ");
}

/** What to know about the report, in the client's sentences; undefined if there is nothing to say. */
export function warningText({ complete, reasons, missingUserIds }: ReadSummary): string | undefined {
  const sentences = reasons.map(({ message }) => message).join(" ");
  const ids = missingUserIds.length === 0 ? "" : `\n${idList(missingUserIds)}`;
  if (complete) return sentences ? `Note: ${sentences}${ids}` : undefined;
  const advice = reasons.some(({ code }) => rereadable.has(code)) ? " Try again, or with --strict." : "";
  return `Warning: the report is incomplete. ${sentences}${advice}${ids}`;
}

/** What reading again may change. */
const rereadable: ReadonlySet<string> = new Set(["missing", "drifted", "unproven"]);

const shownIds = 10;

function idList(ids: readonly string[]): string {
  const rest = ids.length > shownIds ? [`… and ${numberText(ids.length - shownIds)} more`] : [];
  return [...ids.slice(0, shownIds), ...rest].map((line) => `  ${printable(line)}`).join("\n");
}

function timeText(ms: number): string {
  return ms < 1000 ? `${ms} ms` : `${(ms / 1000).toFixed(1)} s`;
}
