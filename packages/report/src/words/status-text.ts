import type { RiskReason } from "../rows/row.ts";
import type { Status } from "../rows/status.ts";
import { titleOf } from "./number-text.ts";

/** The word for a status: `Completed`, `In progress`, `Not started` or `Unknown`; `Stalled` if it is. */
export function statusText(status: Status, stalled = false): string {
  return titleOf(stalled ? "stalled" : status);
}

/** The words for why an enrollment is at risk. */
export function riskText(reason: RiskReason): string {
  return reason === "quiet" ? "No recent activity" : "Over the program's duration";
}
