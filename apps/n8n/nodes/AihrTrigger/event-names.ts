import type { ReportEvent } from "@aihr-plugins/report/events";

/** The trigger's name of an event; undefined for one that it does not tell. */
export function eventName(type: ReportEvent["type"]): string | undefined {
  return Object.entries(eventNames).find(([, told]) => told === type)?.[0];
}

/** What the trigger can tell, by the names that workflows rely on. */
const eventNames = {
  learnerAdded: "learner-added",
  programStarted: "program-started",
  progressMade: "progress-made",
  milestoneReached: "milestone-reached",
  programCompleted: "program-completed",
  learnerStalled: "learner-stalled",
} as const satisfies Readonly<Record<string, ReportEvent["type"]>>;
