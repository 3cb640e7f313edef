import { numberText } from "@aihr-plugins/report";
import type { DigestWeek } from "./digest-content.ts";

/** A bar of the chart in words: `Nov 16: 12`. */
export function weekText({ label, completions, isRecorded }: DigestWeek): string {
  return `${label}: ${numberText(completions)}${isRecorded ? "" : " (no report)"}`;
}

/** What the chart shows, in words. */
export function chartText(weeks: readonly DigestWeek[]): string {
  return `Completions per week. ${weeks.map(weekText).join(", ")}`;
}
