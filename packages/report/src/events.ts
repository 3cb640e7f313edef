export type { ReportEvent } from "./events/event.ts";
export { type EventOptions, events, type PolledReport, type Told } from "./events/events.ts";
export type { EventState } from "./events/known.ts";
export { decodeState, encodeState } from "./events/state-text.ts";
export type { Decoded, Unreadable } from "./stored/columns-text.ts";
