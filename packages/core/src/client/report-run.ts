import { type AdaptiveConcurrency, createAdaptiveConcurrency } from "../retry/adaptive-concurrency.ts";
import { createPatience, type Patience } from "../retry/patience.ts";
import type { Give, WalkResult } from "../walk/protocol.ts";
import type { ClientEvent } from "./client-event.ts";
import type { ClientSettings } from "./client-options.ts";
import type { Clock } from "./runtime.ts";
import type { SharedWaits } from "./shared-waits.ts";
import { type Summary, summaryOf } from "./summary.ts";

/** What the requests of one report share. */
export interface ReportRun extends ClientSettings, Clock, SharedWaits {
  /** How many of this reading's requests are in flight, and how many may be. */
  readonly inFlight: AdaptiveConcurrency;
  /** What is left of `patienceMs`. */
  readonly patience: Patience;
  /** Returns the summary and sends it as an event. */
  sumUp(result: WalkResult): Summary;
  /** Sends the progress as an event. */
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
    sumUp(result) {
      const summary = summaryOf(result, requests);
      const { missingUserIds: _, ...loggable } = summary;
      onEvent({ type: "summary", summary: loggable });
      return summary;
    },
    onGive({ learners, total }) {
      onEvent({ type: "progress", learners, total });
    },
  };
}
