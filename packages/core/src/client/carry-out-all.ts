import { authorize } from "../http/build-request.ts";
import type { HttpOutcome, HttpRequest } from "../http/http-message.ts";
import type { Fetched } from "../walk/step.ts";
import type { ClientSettings } from "./client-options.ts";
import type { Effect, PageRequest } from "./request-page.ts";
import type { SyncRuntime } from "./runtime.ts";

interface Job {
  readonly steps: PageRequest;
  readonly index: number;
  readonly effect: Effect;
}

/**
 * Carries out what getting several pages asks for: the requests of a round at once, then the waits of a round at once.
 * Gives what came of each page, in their order. The API key enters here, at the last moment.
 */
export function carryOutAll(
  pages: readonly PageRequest[],
  { transport, sleep, apiKey, timeoutMs }: SyncRuntime & ClientSettings,
): readonly Fetched[] {
  const results: Fetched[] = [];

  const advance = (steps: PageRequest, index: number, outcome?: HttpOutcome): readonly Job[] => {
    try {
      const step = steps.next(outcome);
      if (!step.done) return [{ steps, index, effect: step.value }];
      results[index] = { reply: step.value };
    } catch (error) {
      results[index] = { error };
    }
    return [];
  };
  const send = (requests: readonly HttpRequest[]): readonly HttpOutcome[] => {
    try {
      return transport(requests, { timeoutMs });
    } catch {
      return [];
    }
  };

  let jobs = pages.flatMap((steps, index) => advance(steps, index));
  while (jobs.length > 0) {
    const requests = jobs.flatMap(({ effect }) => ("send" in effect ? [authorize(effect.send, apiKey)] : []));
    const outcomes = [...(requests.length > 0 ? send(requests) : [])];
    if (requests.length === 0) sleep(Math.max(...jobs.map(({ effect }) => ("waitMs" in effect ? effect.waitMs : 0))));
    jobs = jobs.flatMap((job) => {
      const isDue = requests.length === 0 || "send" in job.effect;
      return isDue ? advance(job.steps, job.index, outcomes.shift()) : [job];
    });
  }
  return results;
}
