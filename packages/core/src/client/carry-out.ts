import type { AdoptionListResponse } from "../contract/adoption-list-response.ts";
import type { HttpOutcome, HttpRequest } from "../http/http-message.ts";
import type { Signal } from "../http/signal.ts";
import type { Effect, PageRequest } from "./request-page.ts";
import type { Runtime } from "./runtime.ts";

/** What carrying out a page's effects takes. */
export interface Outlet {
  readonly runtime: Runtime;
  readonly signal: Signal;
  readonly timeoutMs: number;
  /** Adds the API key, at the last moment. */
  authorize(request: HttpRequest): HttpRequest;
}

const aborted: HttpOutcome = { failure: "aborted" };
const lost: HttpOutcome = { failure: "network" };

/** Carries out what getting a page asks for, one effect after the other. */
export async function carryOut(steps: PageRequest, outlet: Outlet): Promise<AdoptionListResponse> {
  let step = steps.next();
  while (!step.done) {
    const outcome = outlet.signal.aborted ? aborted : await unlessAborted(perform(step.value, outlet), outlet.signal);
    step = steps.next(outcome);
  }
  return step.value;
}

async function perform(effect: Effect, { runtime, signal, timeoutMs, authorize }: Outlet) {
  if (effect.do === "wait") {
    await runtime.sleep(effect.waitMs, signal);
    return undefined;
  }
  try {
    return await runtime.transport(authorize(effect.request), { timeoutMs, signal });
  } catch {
    return lost;
  }
}

/** Does not wait for work that pays no heed to the signal. */
function unlessAborted<T>(work: Promise<T>, signal: Signal): Promise<T | HttpOutcome> {
  return new Promise((resolve, reject) => {
    const abort = () => resolve(aborted);
    signal.addEventListener("abort", abort);
    work
      .then((value) => resolve(signal.aborted ? aborted : value), reject)
      .finally(() => signal.removeEventListener("abort", abort));
  });
}
