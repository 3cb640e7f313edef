import type { HttpOutcome, HttpRequest } from "../http/http-message.ts";
import type { Fetched } from "../walk/fetched.ts";
import type { Effect, PageRequest } from "./request-page.ts";
import type { SyncRuntime } from "./runtime.ts";

/** What carrying out several pages' effects takes. */
export interface SyncOutlet {
  readonly runtime: SyncRuntime;
  readonly timeoutMs: number;
  /** Adds the API key, at the last moment. */
  authorize(request: HttpRequest): HttpRequest;
}

/** Where getting one page stands: at an effect to carry out, or at its end. */
type Stand = { readonly effect: Effect } | { readonly result: Fetched };

/** Carries out what getting several pages asks for: the requests of a round at once, then the waits of a round at once. */
export function carryOutAll(pages: readonly PageRequest[], outlet: SyncOutlet): readonly Fetched[] {
  const stands = pages.map((page) => advance(page, undefined));
  const carryOut = (indices: readonly number[], outcomes: readonly HttpOutcome[]) => {
    indices.forEach((index, nth) => {
      const page = pages[index];
      if (page) stands[index] = advance(page, outcomes[nth]);
    });
  };

  for (;;) {
    const sends: [number, HttpRequest][] = [];
    const waits: [number, number][] = [];
    stands.forEach((stand, index) => {
      if ("result" in stand) return;
      if (stand.effect.do === "send") sends.push([index, stand.effect.request]);
      else waits.push([index, stand.effect.waitMs]);
    });

    if (sends.length > 0) {
      carryOut(
        sends.map(([index]) => index),
        sendAll(
          sends.map(([, request]) => request),
          outlet,
        ),
      );
    } else if (waits.length > 0) {
      outlet.runtime.sleep(Math.max(...waits.map(([, waitMs]) => waitMs)));
      carryOut(
        waits.map(([index]) => index),
        [],
      );
    } else {
      return stands.flatMap((stand) => ("result" in stand ? [stand.result] : []));
    }
  }
}

function advance(page: PageRequest, outcome: HttpOutcome | undefined): Stand {
  try {
    const step = page.next(outcome);
    return step.done ? { result: { ok: true, reply: step.value } } : { effect: step.value };
  } catch (error) {
    return { result: { ok: false, error } };
  }
}

function sendAll(
  requests: readonly HttpRequest[],
  { runtime, timeoutMs, authorize }: SyncOutlet,
): readonly HttpOutcome[] {
  const lost: HttpOutcome = { failure: "network" };
  try {
    const outcomes = runtime.transport(requests.map(authorize), { timeoutMs });
    return requests.map((_, index) => outcomes[index] ?? lost);
  } catch {
    return requests.map(() => lost);
  }
}
