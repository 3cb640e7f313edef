import type { ReportQuery } from "@aihr-plugins/core";
import { printable } from "../terminal/printable.ts";
import type { ReadSummary } from "./read-report.ts";

/** Why a report may have come without anybody, and what to do about it. */
export function nobodyText({ programSKUs, userIds }: ReportQuery, { isMadeUp }: Pick<ReadSummary, "isMadeUp">): string {
  if (programSKUs) {
    const where = isMadeUp ? "aihr sandbox --help lists the sandbox's." : "Your contact at AIHR knows yours.";
    const asked = printable(programSKUs.join(", "));
    return `Nobody came for ${asked}. Check the SKUs: they are product numbers, not abbreviations. ${where}`;
  }
  return userIds ? "Nobody has these ids. Check --user-ids." : "There is nobody to report on.";
}
