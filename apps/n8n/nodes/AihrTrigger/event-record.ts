import type { ReportEvent } from "@aihr-plugins/report/events";
import { rounded } from "../Aihr/actions/common/rounded.ts";
import type { EventDetail } from "./event-details.ts";
import { eventName } from "./event-names.ts";

/** One event as an item: the same fields for every kind of event, null where a kind has none. */
export interface EventRecord {
  /** The same each time the event is found: a receiver that has seen the ID has seen the event. */
  readonly eventId: string;
  readonly event: string;
  readonly learnerId: string;
  readonly learnerName: string | null;
  readonly program: string | null;
  readonly programName: string | null;
  /** 0 to 100. */
  readonly progressPercent: number | null;
  readonly milestone: number | null;
  /** When the progress last changed. */
  readonly lastActivity: string | null;
  /** When the trigger read the report. */
  readonly noticedAt: string;
}

/** Returns the item for an event that was found in a report read at `readAt`. */
export function eventRecord(event: ReportEvent, detail: EventDetail, readAt: number): EventRecord {
  const { key, type, learnerId, learnerName } = event;
  const progress = "value" in event ? event.value : type === "program-completed" ? 100 : detail.progressPercent;
  return {
    eventId: key,
    event: eventName(type),
    learnerId,
    learnerName,
    program: detail.program,
    programName: detail.programName,
    progressPercent: progress === null ? null : rounded(progress),
    milestone: "milestone" in event ? event.milestone : null,
    lastActivity: detail.lastActivity,
    noticedAt: new Date(readAt).toISOString(),
  };
}
