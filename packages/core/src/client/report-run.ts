import { type AdaptiveConcurrency, createAdaptiveConcurrency } from "../retry/adaptive-concurrency.ts";
import { createPatience, type Patience } from "../retry/patience.ts";
import type { Give, WalkSummary } from "../walk/step.ts";
import type { ClientEvent } from "./client-event.ts";
import type { ClientSettings } from "./client-options.ts";
import type { Clock } from "./runtime.ts";
import type { SharedWaits } from "./shared-waits.ts";
import type { Summary } from "./summary.ts";

/** What the requests of one report share. */
export interface ReportRun extends ClientSettings, Clock, SharedWaits {
  /** How many of this reading's requests are in flight, and how many may be. */
  readonly inFlight: AdaptiveConcurrency;
  /** What is left of `patienceMs`. */
  readonly patience: Patience;
  /** Completes the summary, and tells it. */
  sumUp(found: WalkSummary): Summary;
  /** Tells the progress. */
  onGive(give: Give): void;
}

export function startRun<R extends Clock>(settings: ClientSettings, runtime: R, shared: SharedWaits): ReportRun & R {
  let requests = 0;

  const onEvent = (event: ClientEvent) => {
    if (event.type === "request") requests++;
    settings.onEvent(event);
  };
  return {
    ...settings,
    ...runtime,
    ...shared,
    onEvent,
    inFlight: createAdaptiveConcurrency(settings.concurrency),
    patience: createPatience(settings.patienceMs, shared.clock),
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
