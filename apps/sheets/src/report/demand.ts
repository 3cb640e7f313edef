import type { ReadingLimits } from "./read-report.ts";
import type { ReportState } from "./report-state.ts";
import type { Manifest } from "./stored-report.ts";

/** How new a report must be, and how long reading it may take. */
export interface Demand extends ReadingLimits {
  readonly maxAgeMs: number;
  /** Whether an older report will do while another execution reads a new one, or if reading fails. */
  readonly takesStale: boolean;
  /** Milliseconds from the beginning of the execution at which Google ends it. */
  readonly endsMs: number;
}

/** For formulas: a report may be an hour old. Google ends a formula after 30 seconds. */
export const forFormulas: Demand = {
  maxAgeMs: 3_600_000,
  takesStale: true,
  budgetMs: 20_000,
  endsMs: 30_000,
  onProgress: () => {},
};

/** For actions: a new report. Google ends an action after six minutes. */
export const forActions: Demand = {
  maxAgeMs: 60_000,
  takesStale: false,
  budgetMs: 300_000,
  endsMs: 360_000,
  onProgress: () => {},
};

/** Whether a stored report will do, or why there is none is known: because reading failed a moment ago. */
export function needsNoRequest(
  stored: Manifest | undefined,
  scope: string,
  { failure }: ReportState,
  demand: Demand,
): boolean {
  if (stored && isFresh(stored, demand)) return true;
  return demand.takesStale && failure?.scope === scope && Date.now() < failure.until;
}

export function isFresh({ readAt }: Manifest, { maxAgeMs }: Demand): boolean {
  return Date.now() - readAt < maxAgeMs;
}
