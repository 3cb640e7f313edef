import type { ReportEvent } from "@aihr-plugins/report/events";

/** The trigger's name of an event, which workflows rely on. */
export function eventName(type: ReportEvent["type"]): string {
  return eventNames[type];
}

const eventNames: Readonly<Record<ReportEvent["type"], string>> = {
  "learner-added": "learnerAdded",
  "learner-removed": "learnerRemoved",
  "learner-returned": "learnerReturned",
  "program-started": "programStarted",
  "progress-made": "progressMade",
  "milestone-reached": "milestoneReached",
  "program-completed": "programCompleted",
  "enrollment-stalled": "enrollmentStalled",
};
