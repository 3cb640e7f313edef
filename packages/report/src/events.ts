/**
 * What happened between two readings of a report.
 *
 * @module @aihr-plugins/report/events
 */

export type { ReportEvent } from "./events/event.ts";
export type { EventState } from "./events/event-state.ts";
export { type EventOptions, type EventsResult, events, type PolledReport } from "./events/events.ts";
export { decodeState, encodeState } from "./events/state-text.ts";
export type { Decoded, Unreadable } from "./stored/columns-text.ts";
