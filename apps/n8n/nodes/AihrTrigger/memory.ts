import type { ReportQuery } from "@aihr-plugins/core";
import { decodeState, type EventState, encodeState } from "@aihr-plugins/report/events";
import type { IDataObject } from "n8n-workflow";

/**
 * What the trigger remembers of the last poll, in n8n's static data of the node; undefined where it has to begin anew:
 * at first, after another report was asked for, and when what it remembers cannot be read.
 */
export function recall(store: IDataObject, query: ReportQuery): EventState | undefined {
  if (store.report !== reportOf(query) || typeof store.state !== "string") return undefined;
  const decoded = decodeState(store.state);
  return decoded.ok ? decoded.value : undefined;
}

/** Remembers the state for the next poll. */
export function remember(store: IDataObject, query: ReportQuery, state: EventState): void {
  store.report = reportOf(query);
  store.state = encodeState(state);
}

/** Another selection of programs is another report: what it does not show has not vanished. */
function reportOf({ programSKUs }: ReportQuery): string {
  return [...(programSKUs ?? [])].sort().join(",");
}
