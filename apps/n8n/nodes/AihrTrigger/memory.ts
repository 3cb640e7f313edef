import { type AdoptionViewModel, type ReportQuery, readBaseUrl } from "@aihr-plugins/core";
import { learnerIdentity } from "@aihr-plugins/report";
import { decodeState, type EventState, encodeState } from "@aihr-plugins/report/events";
import type { StateStore } from "./state-store.ts";

/** Which report a poll reads. */
export interface ReportSource {
  /** The credential's. */
  readonly baseUrl: string;
  readonly query: ReportQuery;
}

/** The state that the last poll stored, or why there is none that this poll can compare with. */
export type Recalled =
  | { readonly state: EventState }
  | { readonly state: undefined; readonly reason: string; readonly isFirst: boolean };

/** Returns the state that the last poll stored. A new key for the same server keeps it. */
export function recall(store: StateStore, source: ReportSource): Recalled {
  const { state, origin, report } = store.read();
  if (typeof state !== "string")
    return { ...noState("this is the first poll since the trigger was added or imported"), isFirst: true };
  if (origin !== originOf(source)) return noState("the credential has another base URL");
  if (report !== reportOf(source)) return noState("'Program SKUs' has changed");
  const decoded = decodeState(state);
  if (!decoded.ok) return noState("what the last poll stored was stored by another version");
  return { state: decoded.value };
}

/** Stores the state for the next poll. */
export function remember(store: StateStore, source: ReportSource, state: EventState): void {
  store.write({ origin: originOf(source), report: reportOf(source), state: encodeState(state) });
}

/** Whether the state and a report have a learner in common, or the state has none. Otherwise they are of two accounts. */
export function isOfSameLearners({ learners: known }: EventState, learners: readonly AdoptionViewModel[]): boolean {
  return known.size === 0 || learners.some(({ userId }) => known.has(learnerIdentity(userId)));
}

/** Returns how many learners the last report had, to read the next one faster; undefined without a state. */
export function learnersIn(state: EventState | undefined): number | undefined {
  return state && [...state.learners.values()].filter(({ isRemoved }) => !isRemoved).length;
}

function noState(reason: string) {
  return { state: undefined, reason, isFirst: false };
}

/** Servers are compared without case. */
function originOf({ baseUrl }: ReportSource): string {
  return readBaseUrl(baseUrl).toLowerCase();
}

/** Another selection of programs is another report: learners whom it does not show have not left. */
function reportOf({ query: { programSKUs } }: ReportSource): string {
  return [...(programSKUs ?? [])].sort().join(",");
}
