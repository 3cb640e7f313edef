import type { ReportQuery } from "@aihr-plugins/core";
import { printable } from "../rendering/terminal/printable.ts";
import type { ReadSummary } from "./read-report.ts";

/** Why a report may hold no learners, and what to do next. */
export function noLearnersText(
  { programSKUs, userIds }: ReportQuery,
  { isMadeUp }: Pick<ReadSummary, "isMadeUp">,
): string {
  if (programSKUs) {
    const where = isMadeUp ? "aihr sandbox --help lists the sandbox's." : "Your contact at AIHR knows yours.";
    const asked = printable(programSKUs.join(", "));
    return `No learners matched ${asked}. Check the SKUs: they are product numbers, not abbreviations. ${where}`;
  }
  return userIds ? "No learners have these IDs. Check --user-ids." : "The report holds no learners.";
}
