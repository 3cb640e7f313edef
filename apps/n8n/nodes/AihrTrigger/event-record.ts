import type { ReportEvent } from "@aihr-plugins/report/events";
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
  /** 0 to 100, for progress made, milestones reached and programs completed. */
  readonly progressPercent: number | null;
  readonly milestone: number | null;
  /** For stalled enrollments: when the progress last changed. */
  readonly lastActivity: string | null;
  /** When the trigger read the report. */
  readonly noticedAt: string;
}

/** Returns the item for an event that was found in a report read at `readAt`. */
export function eventRecord(event: ReportEvent, readAt: number): EventRecord {
  const { key, type, learnerId, learnerName } = event;
  return {
    eventId: key,
    event: eventName(type),
    learnerId,
    learnerName,
    program: "program" in event ? event.program : null,
    programName: "programName" in event ? event.programName : null,
    progressPercent: "value" in event ? event.value : type === "program-completed" ? 100 : null,
    milestone: "milestone" in event ? event.milestone : null,
    lastActivity: "lastActivity" in event ? event.lastActivity : null,
    noticedAt: new Date(readAt).toISOString(),
  };
}
