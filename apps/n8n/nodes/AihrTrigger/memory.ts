import type { ReportQuery } from "@aihr-plugins/core";
import { decodeState, type EventState, encodeState } from "@aihr-plugins/report/events";
import type { IDataObject } from "n8n-workflow";

/**
 * Returns the state that the last poll stored in the node's static data; undefined if this poll has to be a new baseline:
 * the first poll, the first one for another report, and if the stored state cannot be read.
 */
export function recall(store: IDataObject, query: ReportQuery): EventState | undefined {
  if (store.report !== reportOf(query) || typeof store.state !== "string") return undefined;
  const decoded = decodeState(store.state);
  return decoded.ok ? decoded.value : undefined;
}

/** Stores the state for the next poll. */
export function remember(store: IDataObject, query: ReportQuery, state: EventState): void {
  store.report = reportOf(query);
  store.state = encodeState(state);
}

/** Returns how many learners the last report had, to read the next one faster; undefined without a state. */
export function learnersIn(state: EventState | undefined): number | undefined {
  return state && [...state.learners.values()].filter(({ isRemoved }) => !isRemoved).length;
}

/** Another selection of programs is another report: learners whom it does not show have not left. */
function reportOf({ programSKUs }: ReportQuery): string {
  return [...(programSKUs ?? [])].sort().join(",");
}
