import { createPace, type Pace } from "../retry/pace.ts";
import type { Give } from "../walk/step.ts";
import type { ClientEvent } from "./client-event.ts";
import type { ClientSettings } from "./client-options.ts";
import type { RequestContext } from "./request-page.ts";

/** What the requests of one report share. */
export interface ReportRun {
  readonly context: RequestContext;
  readonly pace: Pace;
  /** Requests sent so far. */
  requests(): number;
  /** Tells the progress. */
  onGive(give: Give): void;
}

export function startRun(settings: ClientSettings, { now, random }: { now(): number; random(): number }): ReportRun {
  const { onEvent, retry, timeoutMs, concurrency } = settings;
  const pace = createPace(concurrency);
  let requests = 0;
  let learners = 0;

  const count = (event: ClientEvent) => {
    if (event.type === "request") requests++;
    onEvent(event);
  };
  return {
    context: { retry, timeoutMs, pace, now, random, onEvent: count },
    pace,
    requests: () => requests,
    onGive(give) {
      learners += give.learners.length;
      onEvent({ type: "progress", learners, total: give.total });
    },
  };
}
