import { createPace, type Pace } from "../retry/pace.ts";
import type { Give, WalkSummary } from "../walk/step.ts";
import type { ClientEvent } from "./client-event.ts";
import type { ClientSettings } from "./client-options.ts";
import type { Clock } from "./runtime.ts";
import type { Summary } from "./summary.ts";

/** What the requests of one report share. */
export interface ReportRun extends ClientSettings, Clock {
  readonly pace: Pace;
  /** Completes the summary, and tells it. */
  sumUp(found: WalkSummary): Summary;
  /** Tells the progress. */
  onGive(give: Give): void;
}

export function startRun<R extends Clock>(settings: ClientSettings, runtime: R): ReportRun & R {
  let requests = 0;

  const onEvent = (event: ClientEvent) => {
    if (event.type === "request") requests++;
    settings.onEvent(event);
  };
  return {
    ...settings,
    ...runtime,
    onEvent,
    pace: createPace(settings.concurrency),
    sumUp(found) {
      const summary = { ...found, requests };
      onEvent({ type: "summary", summary });
      return summary;
    },
    onGive({ learners, total }) {
      onEvent({ type: "progress", learners, total });
    },
  };
}
