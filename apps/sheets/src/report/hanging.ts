import { countText } from "@aihr-plugins/report";
import { elapsedMs } from "../settings/execution.ts";
import type { Demand } from "./demand.ts";
import type { Failure, Reading, ReportState } from "./report-state.ts";

/** A formula that still waits for AIHR after this time has been without an answer for long: its budget is over. */
const longMs = 20_000;
/** After Google ended an execution that waited, no other one tries for a minute; after each further one, twice as long. */
const firstPauseMs = 60_000;
const mostDoublings = 4;

const wayOut =
  "Choose AIHR → Refresh now, which can wait for minutes. If that fails too, test the connection under AIHR → Set up.";

/** What to note before reading: Google may end the execution while it waits for AIHR, and leaves it no time to say so. */
export function readingFor(scope: string, { endsMs }: Demand): Reading {
  const now = Date.now();
  return { scope, since: now, until: now + endsMs - elapsedMs() };
}

/** The failure to remember of a reading that Google ended, if there is one. */
export function failureOfDeadReading({ reading, failure }: ReportState): Failure | undefined {
  if (!reading) return undefined;
  const before = failure?.scope === reading.scope ? (failure.ended ?? 0) : 0;
  const now = Date.now();
  const until = now + firstPauseMs * 2 ** Math.min(before, mostDoublings);
  return { scope: reading.scope, message: endedText(reading), at: now, until, ended: before + 1 };
}

/** Says that another execution reads the report, and if AIHR seems to hang, that it does and what to do. */
export function stillReadingText(state: ReportState, scope: string): string {
  return hangingText(state, scope) ?? "The report is being read just now. This fills in with the next recalculation.";
}

/** Says that AIHR does not answer, if a reading has been waiting for long. */
export function hangingText({ reading }: ReportState, scope: string): string | undefined {
  if (reading?.scope !== scope) return undefined;
  const now = Date.now();
  if (now > reading.until) return endedText(reading);
  const isFormula = reading.until - reading.since <= 30_000;
  if (!isFormula || now - reading.since < longMs) return undefined;
  const seconds = Math.round((now - reading.since) / 1000);
  return `AIHR has not answered for ${countText(seconds, "second")}. ${wayOut}`;
}

function endedText({ since, until }: Reading): string {
  const limit = until - since <= 30_000 ? "the 30 seconds that Google allows a formula" : "the time that Google allows";
  return `AIHR did not answer within ${limit}. ${wayOut}`;
}
