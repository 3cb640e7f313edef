import type { ReportToRecord } from "../src/index.ts";
import type { Night } from "./nights.ts";

/** The night's report as `aihr record` would have read it. */
export function reportOfNight({ learners, readAt }: Night, over: Partial<ReportToRecord> = {}): ReportToRecord {
  return {
    ...{ learners, readAt, complete: true, drifted: false },
    ...{ timeZone: "Europe/Amsterdam", scope: "https://api.example.com", toolVersion: "test" },
    ...over,
  };
}
