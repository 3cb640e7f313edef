import type { AdoptionViewModel } from "@aihr-plugins/core";

/** A recorded report. */
export interface StoredRun {
  readonly run: number;
  /** When it was read, in milliseconds since 1970. */
  readonly at: number;
  /** Its calendar day in the history's time zone. */
  readonly day: string;
  readonly learners: number;
}

/** A report of the past: read figures from it with its `readAt` and `timeZone`. */
export interface ReportAsOf {
  readonly run: number;
  readonly day: string;
  /** When it was read, in milliseconds since 1970. */
  readonly readAt: number;
  readonly timeZone: string;
  readonly learners: readonly AdoptionViewModel[];
}

/** The newest run at an instant, or at the end of a calendar day; null if there was none yet. */
export function runAsOf(runs: readonly StoredRun[], moment: number | string): StoredRun | null {
  const isInTime = ({ at, day }: StoredRun) => (typeof moment === "number" ? at <= moment : day <= moment);
  return runs.filter(isInTime).at(-1) ?? null;
}
