import type { AdoptionListResponse } from "../contract/adoption-list-response.ts";
import { authorize } from "../http/build-request.ts";
import type { HttpOutcome } from "../http/http-message.ts";
import type { Signal } from "../http/signal.ts";
import type { ReportRun } from "./report-run.ts";
import type { PageRequest } from "./request-page.ts";
import type { Runtime } from "./runtime.ts";

/**
 * Runs the effects of one page's request, one after the other. Calls `onRoom` when another request may leave. The API key
 * enters here, at the last moment.
 */
export async function runEffects(
  steps: PageRequest,
  { transport, sleep, apiKey, timeoutMs, inFlight }: Runtime & ReportRun,
  signal: Signal,
  onRoom = () => {},
): Promise<AdoptionListResponse> {
  async function letOthersGo() {
    onRoom();
    // Even 0 ms let replies that came together be received, and their successors leave, before any is parsed.
    if (!inFlight.isIdle()) await sleep(0, signal);
    return undefined;
  }

  let step = steps.next();
  while (!step.done) {
    const effect = step.value;
    const outcome = await untilAborted(signal, async () => {
      if ("send" in effect) return transport(authorize(effect.send, apiKey), { timeoutMs, signal });
      if ("letOthersGo" in effect) return letOthersGo();
      await sleep(effect.waitMs, signal);
      return undefined;
    });
    step = steps.next(outcome);
  }
  return step.value;
}

/** Starts no work after an abort, and does not wait for work that ignores the signal. */
function untilAborted(signal: Signal, start: () => Promise<HttpOutcome | undefined>): Promise<HttpOutcome | undefined> {
  return new Promise((resolve) => {
    const settle = (outcome?: HttpOutcome) => {
      signal.removeEventListener("abort", abort);
      resolve(signal.aborted ? { failure: "aborted" } : outcome);
    };
    const abort = () => settle();
    signal.addEventListener("abort", abort);
    if (signal.aborted) abort();
    else start().then(settle, () => settle({ failure: "network" }));
  });
}
